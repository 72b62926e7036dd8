// Blocks that go on in the next column or on the next page, put together.

#ifndef PLANLUPE_INGEST_LAYOUT_JOIN_H_
#define PLANLUPE_INGEST_LAYOUT_JOIN_H_

#include <vector>

#include "ingest/layout/block.h"

namespace planlupe::ingest {

// Returns `blocks`, which stand in reading order, with paragraphs and list items joined over
// columns and pages, and without the headers that a table repeats on each of its pages. Notes and
// captions between the parts of a paragraph keep their place after it; headings there are captions.
std::vector<Block> joined(std::vector<Block> blocks);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_JOIN_H_
