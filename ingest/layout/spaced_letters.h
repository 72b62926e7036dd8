// Words set with blanks between their letters: «I N N H O L D».

#ifndef PLANLUPE_INGEST_LAYOUT_SPACED_LETTERS_H_
#define PLANLUPE_INGEST_LAYOUT_SPACED_LETTERS_H_

#include <vector>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// Puts at least four letters that follow each other on one row at even, narrow distances together
// to a word; where the distance is wider, the next word begins.
void join_spaced_letters(std::vector<Word>& words);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_SPACED_LETTERS_H_
