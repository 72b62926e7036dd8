// How headings rank.

#ifndef PLANLUPE_INGEST_LAYOUT_HEADING_H_
#define PLANLUPE_INGEST_LAYOUT_HEADING_H_

#include <vector>

#include "ingest/layout/block.h"

namespace planlupe::ingest {

// Sets the level of every heading in `blocks` that has none: by its section number when it has one
// ("2.1" is 2), else by the outline; the others get the level that such headings of their look
// have, or else rank by size.
void rank_headings(std::vector<Block>& blocks);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_HEADING_H_
