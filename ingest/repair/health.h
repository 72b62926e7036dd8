// What can be concluded from the text of a page: read well, read badly, not read.
//
// A page is judged by what it holds, never by its neighbours. Pages that are short for a reason
// (covers, dividers, tables, pages in other languages) are healthy.

#ifndef PLANLUPE_INGEST_REPAIR_HEALTH_H_
#define PLANLUPE_INGEST_REPAIR_HEALTH_H_

#include <string>
#include <string_view>

#include "corpus/document.h"

namespace planlupe::ingest {

struct Verdict {
  Health health = Health::ok;
  // Stable names: "no_text" and "little_text" (unreadable: the page shows text that is not there
  // as text), "broken_encoding", "letters_apart", "garbled" (unreadable, or suspicious when only
  // part of it is), "poorly_recognised" (likewise), "no_norwegian_letters" and "damaged_words"
  // (suspicious: read without æ, ø and å, wholly or in part), "unknown_words" (suspicious). The
  // page reader adds "coarse_scan" (suspicious). Empty when healthy.
  std::string reason = {};
  // repair.h applies.
  bool damaged = false;
};

// Judges a page by its words, in any order, parted by white space. `shows_more` says that the page
// as drawn has text beside these words (picture.h); it decides only for pages that
// has_little_text(). Safe from several threads.
Verdict judge(std::string_view text, bool shows_more);

// The same for words that character recognition gave; `doubtful` is the share of their letters that
// it was not sure of. Safe from several threads.
Verdict judge_recognised(std::string_view text, bool shows_more, double doubtful);

// True when `text` is so short that only a look at the page can tell whether that is all of it.
bool has_little_text(std::string_view text);

// How much of `text` is Norwegian: the number of letters in words the lexicon knows. Of two
// readings of a page the one with more is the healthier.
long known_letters(std::string_view text);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_REPAIR_HEALTH_H_
