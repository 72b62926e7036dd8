// A large first letter that reaches over the first lines of a paragraph.

#ifndef PLANLUPE_INGEST_LAYOUT_DROP_CAP_H_
#define PLANLUPE_INGEST_LAYOUT_DROP_CAP_H_

#include <vector>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// Gives such letters back to the words that they begin, in the size of those. A letter with a blank
// after it stays a word of its own.
void join_drop_caps(std::vector<Word>& words);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_DROP_CAP_H_
