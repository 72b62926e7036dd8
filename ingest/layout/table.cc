#include "ingest/layout/table.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace planlupe::ingest {

namespace {

constexpr double word_space = 0.42;  // font sizes; what is wider parts cells

std::size_t place(const std::vector<double>& limits, double at) {
  return static_cast<std::size_t>(std::upper_bound(limits.begin(), limits.end(), at) -
                                  limits.begin());
}

// True when an upright line stands at column limit `limit` at height `y`.
bool divided(const TableGrid& grid, std::size_t limit, double y) {
  return std::any_of(grid.drawn.begin(), grid.drawn.end(), [&](const Rule& r) {
    return std::abs(r.at - grid.columns[limit]) < 4 && r.from <= y && r.to >= y;
  });
}

// Shades of single cells divide only the rows that have them.
bool is_divided(const TableGrid& grid, const std::vector<Line>& row) {
  const double y = row.front().box.middle();
  for (std::size_t i = 0; i < grid.columns.size(); ++i)
    if (divided(grid, i, y)) return true;
  return false;
}

// The words of one row, dealt to its cells. Where no line is drawn between columns, a phrase that
// runs over their limit stays together.
std::vector<std::vector<Line>> cells_of(const std::vector<Line>& lines, const TableGrid& grid,
                                        int page, const std::vector<Font>& fonts) {
  std::vector<std::vector<Word>> dealt(grid.columns.size() + 1);
  const bool drawn = is_divided(grid, lines);
  for (const Line& line : lines) {
    std::size_t column = 0;
    const Word* last = nullptr;
    for (const Word& w : line.words) {
      const bool near = last && w.box.x0 - last->box.x1 < word_space * w.size;
      if (drawn || !near) column = place(grid.columns, w.box.x0 + 0.2 * w.box.width());
      // A cell over several columns: no line divides them here.
      while (column > 0 && drawn && !divided(grid, column - 1, w.box.middle())) --column;
      dealt[column].push_back(w);
      last = &w;
    }
  }
  std::vector<std::vector<Line>> out;
  for (auto& cell : dealt) out.push_back(lines_of(std::move(cell), page, fonts));
  return out;
}

}  // namespace

std::vector<Block> table_rows(const TableGrid& grid, std::vector<Word> words, int page,
                              const std::vector<Font>& fonts) {
  std::vector<std::vector<Word>> rows(grid.rows.size() + 1);
  for (Word& w : words) rows[place(grid.rows, w.box.middle())].push_back(std::move(w));
  std::vector<Block> out;
  for (auto& row : rows) {
    if (row.empty()) continue;
    Block block;
    block.kind = Kind::table_row;
    block.lines = lines_of(std::move(row), page, fonts);
    block.cells = cells_of(block.lines, grid, page, fonts);
    out.push_back(std::move(block));
  }
  return out;
}

}  // namespace planlupe::ingest
