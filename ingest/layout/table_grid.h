// Tables found by their lines: where they stand and where their rows and columns are divided.

#ifndef PLANLUPE_INGEST_LAYOUT_TABLE_GRID_H_
#define PLANLUPE_INGEST_LAYOUT_TABLE_GRID_H_

#include <vector>

#include "ingest/layout/ruling.h"
#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

struct TableGrid {
  Rect box = {};
  std::vector<double> rows = {};     // y of the row limits, with top and bottom
  std::vector<double> columns = {};  // x of the limits between columns, without the outer ones
  std::vector<Rule> drawn = {};      // the upright lines, when columns are divided by such
};

// The ruled tables of `sheet`: stacks of lines of one width with text between them in at least
// two columns and two rows. Charts, whose grid lines run behind bars, are none.
std::vector<TableGrid> ruled_tables(const Sheet& sheet);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_TABLE_GRID_H_
