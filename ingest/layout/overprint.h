// Words that a page holds more often than it shows them: drawn several times on one spot, as
// shadows and text boxes in layers are.

#ifndef PLANLUPE_INGEST_LAYOUT_OVERPRINT_H_
#define PLANLUPE_INGEST_LAYOUT_OVERPRINT_H_

#include <vector>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// Keeps the first of the words with one text that lie upon each other.
void drop_overprint(std::vector<Word>& words);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_OVERPRINT_H_
