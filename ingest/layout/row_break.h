// Where the rows of an open table begin.

#ifndef PLANLUPE_INGEST_LAYOUT_ROW_BREAK_H_
#define PLANLUPE_INGEST_LAYOUT_ROW_BREAK_H_

#include <vector>

#include "ingest/layout/cell_line.h"

namespace planlupe::ingest {

// Puts the lines of a table together to rows: by the white between them where it is wider between
// rows than within, else by what stands in the columns. Lines set in bold at the top are one row.
std::vector<CellLine> rows_of(const std::vector<CellLine>& lines);

// True when the white between `lines` shows which belong together.
bool is_spaced(const std::vector<CellLine>& lines);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_ROW_BREAK_H_
