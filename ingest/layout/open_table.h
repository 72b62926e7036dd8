// Tables without lines: white space alone parts their rows and columns.

#ifndef PLANLUPE_INGEST_LAYOUT_OPEN_TABLE_H_
#define PLANLUPE_INGEST_LAYOUT_OPEN_TABLE_H_

#include <vector>

#include "ingest/layout/phrase.h"
#include "ingest/layout/table_grid.h"

namespace planlupe::ingest {

// The open tables among the phrases of a page, in any order. They never reach into areas. Columns
// of text, lists and addresses are none.
std::vector<TableGrid> open_tables(const std::vector<Phrase>& phrases,
                                   const std::vector<Font>& fonts);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_OPEN_TABLE_H_
