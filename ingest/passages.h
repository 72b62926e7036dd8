// From blocks to passages: texts put together over lines, columns and pages, with heading path.

#ifndef PLANLUPE_INGEST_PASSAGES_H_
#define PLANLUPE_INGEST_PASSAGES_H_

#include <vector>

#include "corpus/document.h"
#include "ingest/block.h"

namespace planlupe::ingest {

// True when the lines that are not the last of their block end at one edge: a line that ends before
// it then ends its paragraph.
bool is_justified(const std::vector<Block>& blocks);

// Returns the passages of `blocks`, which stand in reading order. A paragraph or list item whose
// text goes on in the next column or on the next page becomes one passage. Ids are not set.
std::vector<Passage> passages_of(std::vector<Block> blocks);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_PASSAGES_H_
