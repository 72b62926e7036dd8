// From the parts of a page to its blocks in reading order.

#ifndef PLANLUPE_INGEST_LAYOUT_PAGE_BLOCKS_H_
#define PLANLUPE_INGEST_LAYOUT_PAGE_BLOCKS_H_

#include <vector>

#include "ingest/layout/area.h"

namespace planlupe::ingest {

// Returns the blocks of running text, table rows, box texts and figure labels of page `page`, each
// area at its place in the reading order. Blocks in boxes have Region::box; the labels of a figure
// are one caption, with Region::chart where it is a chart.
std::vector<Block> page_blocks(Parts parts, int page, const Usual& usual,
                               const std::vector<Font>& fonts);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_PAGE_BLOCKS_H_
