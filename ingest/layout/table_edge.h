// Rows that stand just above or below what was found of a table and belong to it: a head above the
// first line, the last line of a cell, rows without a shade.

#ifndef PLANLUPE_INGEST_LAYOUT_TABLE_EDGE_H_
#define PLANLUPE_INGEST_LAYOUT_TABLE_EDGE_H_

#include <vector>

#include "ingest/layout/phrase.h"
#include "ingest/layout/table_grid.h"

namespace planlupe::ingest {

// Widens `grid` by the rows among `phrases` that fit its columns.
void add_edge_rows(TableGrid& grid, const std::vector<Phrase>& phrases);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_TABLE_EDGE_H_
