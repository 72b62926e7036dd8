#include "ingest/layout/table_grid.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ingest/layout/column_gap.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t max_rules = 3'000;  // more is a map or a drawing
constexpr std::size_t max_stacks = 200;
constexpr double narrowest = 60;     // points
constexpr double word_space = 0.42;  // font sizes; what is wider parts cells
constexpr double open_row = 170;     // points; a row without upright lines is no higher
constexpr double spanning_row = 45;  // points; nor is one that is a single cell

using Words = std::vector<const Word*>;

// Lines of about one extent, top to bottom.
struct Stack {
  double x0 = 0, x1 = 0;
  std::vector<double> at = {};
};

bool same_extent(const Rule& rule, const Stack& stack) {
  return std::abs(rule.from - stack.x0) < 6 && std::abs(rule.to - stack.x1) < 6;
}

// A line between some of the columns only, between the first and the last whole line.
bool within(const Rule& rule, const Stack& stack) {
  return rule.from > stack.x0 - 6 && rule.to < stack.x1 + 6 &&
         rule.length() > 0.4 * (stack.x1 - stack.x0) && rule.at > stack.at.front() &&
         rule.at < stack.at.back();
}

std::vector<Stack> stacks_of(const std::vector<Rule>& across) {
  std::vector<Stack> out;
  for (const Rule& r : across) {
    if (r.length() < narrowest) continue;
    const auto home =
        std::find_if(out.begin(), out.end(), [&](const Stack& s) { return same_extent(r, s); });
    if (home != out.end())
      home->at.push_back(r.at);
    else if (out.size() < max_stacks)
      out.push_back({r.from, r.to, {r.at}});
  }
  for (Stack& s : out) {
    if (s.at.size() < 2) continue;
    const Stack whole = s;
    for (const Rule& r : across)
      if (!same_extent(r, whole) && within(r, whole)) s.at.push_back(r.at);
    std::sort(s.at.begin(), s.at.end());
  }
  return out;
}

// True when most of `columns` are crossed by phrases of `words`.
bool runs_over(const Words& words, const std::vector<double>& columns) {
  const auto crosses = [&](const Word* a, const Word* b, double x) {
    return same_row(a->box, b->box) && a->box.x0 < x - 2 && b->box.x1 > x + 2 &&
           b->box.x0 - a->box.x1 < word_space * a->size;
  };
  std::size_t crossed = 0;
  for (const double x : columns)
    for (std::size_t i = 0; i < words.size(); ++i)
      if (crosses(words[i], words[i], x) || (i > 0 && crosses(words[i - 1], words[i], x))) {
        ++crossed;
        break;
      }
  return crossed * 2 > columns.size();
}

class Finder {
 public:
  Finder(const Sheet& sheet, Ruling ruling) : sheet_(sheet), ruling_(std::move(ruling)) {}

  std::vector<TableGrid> find() {
    std::vector<TableGrid> out;
    for (const Stack& stack : stacks_of(ruling_.across)) add_tables(stack, out);
    return out;
  }

 private:
  Words words_in(const Rect& box) const {
    Words out;
    for (const Word& w : sheet_.words)
      if (box.contains((w.box.x0 + w.box.x1) / 2, w.box.middle())) out.push_back(&w);
    return out;
  }

  // Upright lines inside `band` that divide it.
  std::vector<double> dividers(const Rect& band) const {
    std::vector<double> out;
    for (const Rule& r : ruling_.upright) {
      if (r.at < band.x0 + 4 || r.at > band.x1 - 4) continue;
      const double shared = std::min(r.to, band.y1) - std::max(r.from, band.y0);
      if (shared > 0.8 * band.height()) out.push_back(r.at);
    }
    return out;
  }

  bool is_row(const Rect& band) const {
    if (band.height() < 5) return true;
    if (holds_bars(band)) return false;
    const Words words = words_in(band);
    if (words.empty()) return band.height() < 40;
    if (!dividers(band).empty()) return true;
    if (band.height() < open_row && !column_gaps({words}).empty()) return true;
    return band.height() < spanning_row && edged(band, band.x0) && edged(band, band.x1);
  }

  bool holds_bars(const Rect& band) const {
    return std::any_of(ruling_.bars.begin(), ruling_.bars.end(), [&](const Rect& bars) {
      return overlap_x(bars, band) > 0 && overlap_y(bars, band) > 2;
    });
  }

  // True when an upright line stands at `x` beside all of `band`.
  bool edged(const Rect& band, double x) const {
    return std::any_of(ruling_.upright.begin(), ruling_.upright.end(), [&](const Rule& r) {
      const double shared = std::min(r.to, band.y1) - std::max(r.from, band.y0);
      return std::abs(r.at - x) < 4 && shared > 0.8 * band.height();
    });
  }

  // A bar or drawing that lies across the line at `y` without filling the stack's width.
  bool crossed(const Stack& stack, double y) const {
    const auto crosses = [&](const Rect& r) {
      return r.y0 < y - 3 && r.y1 > y + 3 && r.x1 > stack.x0 && r.x0 < stack.x1 &&
             r.width() < 0.6 * (stack.x1 - stack.x0) && r.width() > 3;
    };
    return std::any_of(sheet_.fills.begin(), sheet_.fills.end(),
                       [&](const Fill& f) { return crosses(f.box); }) ||
           std::any_of(sheet_.shapes.begin(), sheet_.shapes.end(), crosses);
  }

  void add_tables(const Stack& stack, std::vector<TableGrid>& out) {
    std::size_t first = 0;
    for (std::size_t i = 1; i <= stack.at.size(); ++i) {
      const bool row =
          i < stack.at.size() && is_row({stack.x0, stack.at[i - 1], stack.x1, stack.at[i]});
      if (row) continue;
      add_table(stack, first, i, out);
      first = i;
    }
  }

  void add_table(const Stack& stack, std::size_t first, std::size_t end,
                 std::vector<TableGrid>& out) {
    if (end - first < 3) return;
    TableGrid grid;
    grid.box = {stack.x0, stack.at[first], stack.x1, stack.at[end - 1]};
    grid.rows.assign(stack.at.begin() + static_cast<std::ptrdiff_t>(first),
                     stack.at.begin() + static_cast<std::ptrdiff_t>(end));
    int crossings = 0;
    for (std::size_t i = first + 1; i + 1 < end; ++i) crossings += crossed(stack, stack.at[i]);
    if (crossings > 0 && crossings * 3 >= static_cast<int>(end - first - 2)) return;
    if (!set_columns(grid)) return;
    if (!trim(grid)) return;
    out.push_back(std::move(grid));
  }

  // Text between the table and another line of its width looks like a row without dividers, but it
  // runs over the limits of the columns, or has no upright lines where the others have some. False
  // when no two rows are left.
  bool trim(TableGrid& grid) const {
    const auto is_text = [&](double top, double bottom) {
      const Rect band = {grid.box.x0, top, grid.box.x1, bottom};
      if (grid.drawn.empty()) return runs_over(words_in(band), grid.columns);
      return dividers(band).empty() && !edged(band, band.x0) && !edged(band, band.x1);
    };
    while (grid.rows.size() > 2 && is_text(grid.rows[0], grid.rows[1]))
      grid.rows.erase(grid.rows.begin());
    while (grid.rows.size() > 2 && is_text(grid.rows.end()[-2], grid.rows.back()))
      grid.rows.pop_back();
    grid.box.y0 = grid.rows.front(), grid.box.y1 = grid.rows.back();
    return grid.rows.size() > 2;
  }

  // Chooses the column limits; false when there are none or text stands in one row only.
  bool set_columns(TableGrid& grid) const {
    std::vector<Words> rows;
    std::vector<double> upright;
    for (const Rule& r : ruling_.upright)
      if (r.at > grid.box.x0 - 4 && r.at < grid.box.x1 + 4 && r.to > grid.box.y0 &&
          r.from < grid.box.y1)
        grid.drawn.push_back(r);
    for (std::size_t i = 1; i < grid.rows.size(); ++i) {
      const Rect band = {grid.box.x0, grid.rows[i - 1], grid.box.x1, grid.rows[i]};
      Words words = words_in(band);
      if (words.empty()) continue;
      rows.push_back(std::move(words));
      for (const double x : dividers(band)) upright.push_back(x);
    }
    // A single row is one of a table when lines divide it: a head that pages repeat is no longer
    // among the words.
    const bool divided = rows.size() == 1 && grid.rows.size() > 2 && upright.size() > 1;
    if (rows.size() < 2 && !divided) return false;
    std::sort(upright.begin(), upright.end());
    for (const double x : upright)
      if (grid.columns.empty() || x - grid.columns.back() > 4) grid.columns.push_back(x);
    if (!grid.columns.empty()) return true;
    grid.drawn.clear();
    grid.columns = column_gaps(rows);
    return !grid.columns.empty();
  }

  const Sheet& sheet_;
  Ruling ruling_;
};

}  // namespace

std::vector<TableGrid> ruled_tables(const Sheet& sheet) {
  Ruling ruling = ruling_of(sheet);
  if (ruling.across.size() > max_rules || ruling.upright.size() > max_rules) return {};
  return Finder(sheet, std::move(ruling)).find();
}

}  // namespace planlupe::ingest
