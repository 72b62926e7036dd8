// List items: dashes that only their neighbours show to be marks, and nesting.

#ifndef PLANLUPE_INGEST_LAYOUT_LIST_H_
#define PLANLUPE_INGEST_LAYOUT_LIST_H_

#include <vector>

#include "ingest/layout/block.h"

namespace planlupe::ingest {

// Turns paragraphs that begin with a dash into list items where a sentence with a colon or another
// item stands before them, or another such paragraph after them; and paragraphs that count from 1
// after a sentence with a colon. Sets the level of all items by
// how far they are indented: 1 is the outermost of its list.
void settle_lists(std::vector<Block>& blocks);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_LIST_H_
