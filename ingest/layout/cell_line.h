// What may be a table, line by line: the text on one height dealt to columns.

#ifndef PLANLUPE_INGEST_LAYOUT_CELL_LINE_H_
#define PLANLUPE_INGEST_LAYOUT_CELL_LINE_H_

#include <string>
#include <vector>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// The text of one column on one line, or in one row; empty where the column has none.
struct Cell {
  std::string text = {};
  Rect box = {};
  int words = 0, lines = 0;
  bool bold = true;  // all of it
};

struct CellLine {
  Rect box = {};
  double size = 0;  // of its largest word
  std::vector<Cell> cells = {};

  int filled() const;  // how many columns have text
};

// Groups `words` to lines, top to bottom, and deals them to the columns that `limits` part. A
// phrase that runs over a limit counts for the column in which it begins.
std::vector<CellLine> cell_lines(std::vector<const Word*> words, const std::vector<double>& limits,
                                 const std::vector<Font>& fonts);

// "12 400", "4,5 %", "2019–2023", "–": what stands in a column of figures.
bool is_figure(const std::string& text);

// True when `text` begins with a small letter: it goes on from the line before.
bool begins_small(const std::string& text);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_CELL_LINE_H_
