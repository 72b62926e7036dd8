// How well a word goes with the words beside it: what decides between words that misreading makes
// alike («for» and «før»).

#ifndef PLANLUPE_INGEST_REPAIR_NEIGHBOURS_H_
#define PLANLUPE_INGEST_REPAIR_NEIGHBOURS_H_

#include <string>

#include "corpus/document.h"

namespace planlupe::ingest {

// What `word` costs between `before` and `after` beyond what it costs by itself: minus the natural
// logarithm of how much oftener than by chance it stands so, by the counts in
// corpus/data/language/word_neighbours.tsv; 0 for a word that is not counted there. All in lower
// case; a neighbour that is no word is "0" for a number and "." for anything else, the end of the
// text included, and one with the capital of a name has "^" before it. Safe from several threads.
double neighbour_cost(const std::string& word, Form form, const std::string& before,
                      const std::string& after);

// True when neighbour_cost() may be other than 0 for `word`. Safe from several threads.
bool has_neighbours(const std::string& word, Form form);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_REPAIR_NEIGHBOURS_H_
