// The rows of a table with their cells.

#ifndef PLANLUPE_INGEST_LAYOUT_TABLE_H_
#define PLANLUPE_INGEST_LAYOUT_TABLE_H_

#include <vector>

#include "ingest/layout/block.h"
#include "ingest/layout/table_grid.h"

namespace planlupe::ingest {

// One block of kind table_row for each row of `grid` that has text; `words` are the words that
// stand in it. Words that run over a column limit stay in the cell in which they begin.
std::vector<Block> table_rows(const TableGrid& grid, std::vector<Word> words, int page,
                              const std::vector<Font>& fonts);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_TABLE_H_
