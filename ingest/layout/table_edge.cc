#include "ingest/layout/table_edge.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

#include "ingest/layout/cell_line.h"

namespace planlupe::ingest {

namespace {

constexpr double next_row = 1.1;   // font sizes of white above or below a row
constexpr double same_cell = 0.5;  // the same between lines of one cell
constexpr std::size_t cell_words = 8;
constexpr int most_rows = 12;

using Row = std::vector<const Phrase*>;

std::size_t column_at(const TableGrid& grid, double x) {
  return static_cast<std::size_t>(std::upper_bound(grid.columns.begin(), grid.columns.end(), x) -
                                  grid.columns.begin());
}

bool crosses(const TableGrid& grid, const Phrase& phrase) {
  return column_at(grid, phrase.box.x0 + 2) != column_at(grid, phrase.box.x1 - 2);
}

struct Edge {
  TableGrid& grid;
  const std::vector<Phrase>& phrases;
  bool top = false;

  // The white between the table and what stands outside of it.
  double white(const Rect& box) const { return top ? grid.box.y0 - box.y1 : box.y0 - grid.box.y1; }

  // The nearest row outside; none when another thing than text is nearest.
  Row next() const {
    const Phrase* nearest = nullptr;
    for (const Phrase& p : phrases) {
      if (overlap_x(p.box, grid.box) <= 0 || white(p.box) < -0.3 * p.size()) continue;
      if (!nearest || white(p.box) < white(nearest->box)) nearest = &p;
    }
    Row out;
    if (!nearest || nearest->words.empty()) return out;
    for (const Phrase& p : phrases)
      if (!p.words.empty() && same_row(p.box, nearest->box) &&
          overlap_x(p.box, grid.box) > -p.size())
        out.push_back(&p);
    return out;
  }

  bool fits(const Row& row) const {
    return std::none_of(row.begin(), row.end(), [&](const Phrase* p) {
      return crosses(grid, *p) || p->words.size() > cell_words || p->box.x0 < grid.box.x0 - 4 ||
             p->box.x1 > grid.box.x1 + 4;
    });
  }

  std::size_t filled(const Row& row) const {
    std::set<std::size_t> columns;
    for (const Phrase* p : row) columns.insert(column_at(grid, p->box.x0 + 2));
    return columns.size();
  }

  // Takes in `row`, as a row of its own or as part of the one beside it.
  void take(const Row& row, bool own) {
    const double before = top ? grid.box.y0 : grid.box.y1;
    for (const Phrase* p : row) grid.box = around(grid.box, p->box);
    double& outer = top ? grid.rows.front() : grid.rows.back();
    const double now = top ? grid.box.y0 : grid.box.y1;
    if (!own) {
      outer = now;
    } else if (top) {
      outer = std::min(outer, before);
      grid.rows.insert(grid.rows.begin(), now);
    } else {
      outer = std::max(outer, before);
      grid.rows.push_back(now);
    }
  }

  bool grow() {
    const Row row = next();
    if (row.empty() || !fits(row)) return false;
    const Phrase& first = *row.front();
    const double size = first.size(), gap = white(first.box);
    const std::size_t columns = grid.columns.size() + 1;
    if (filled(row) >= std::max<std::size_t>(2, columns - 1) && gap < next_row * size) {
      take(row, true);
      return true;
    }
    // What a cell goes on with stands close below it.
    if (top || gap > same_cell * size || !begins_small(first.words.front()->text)) return false;
    take(row, false);
    return true;
  }
};

}  // namespace

void add_edge_rows(TableGrid& grid, const std::vector<Phrase>& phrases) {
  for (const bool top : {true, false}) {
    Edge edge{grid, phrases, top};
    for (int n = 0; n < most_rows && edge.grow(); ++n) {
    }
  }
}

}  // namespace planlupe::ingest
