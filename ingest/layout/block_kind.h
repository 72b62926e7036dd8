// What a block is: heading, caption, footnote, contents line, or running text.

#ifndef PLANLUPE_INGEST_LAYOUT_BLOCK_KIND_H_
#define PLANLUPE_INGEST_LAYOUT_BLOCK_KIND_H_

#include <vector>

#include "ingest/layout/block.h"

namespace planlupe::ingest {

// Sets kind and region of the blocks of all pages, in reading order. Headings get no level yet.
void name_kinds(std::vector<std::vector<Block>>& pages, const Usual& usual);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_BLOCK_KIND_H_
