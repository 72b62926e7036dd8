#include "ingest/layout/column_gap.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace planlupe::ingest {

namespace {

using Rows = std::vector<std::vector<const Word*>>;

// The words of a row put together to stretches without a gap wider than a word space.
std::vector<Rect> stretches(std::vector<const Word*> words) {
  std::sort(words.begin(), words.end(),
            [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
  std::vector<Rect> out;
  for (const Word* w : words) {
    if (!out.empty() && w->box.x0 - out.back().x1 < 0.42 * w->size)
      out.back() = around(out.back(), w->box);
    else
      out.push_back(w->box);
  }
  return out;
}

// An upright strip that so many rows write into.
struct Strip {
  double from = 0, to = 0;
  int rows = 0;
};

// The strips of the page from left to right, with all that is written between the outer ones.
std::vector<Strip> strips_of(const Rows& rows) {
  std::map<double, int> steps;  // x -> change in the number of rows that write there
  for (const auto& row : rows)
    for (const Rect& r : stretches(row)) ++steps[r.x0], --steps[r.x1];
  std::vector<Strip> out;
  int depth = 0;
  for (const auto& [x, change] : steps) {
    if (!out.empty()) out.back().to = x;
    out.push_back({x, x, depth += change});
  }
  return out;
}

// The middles of those of the strips [first, end) that the fewest rows write into.
void add_limits(const std::vector<Strip>& strips, std::size_t first, std::size_t end,
                std::vector<double>& out) {
  int fewest = strips[first].rows;
  for (std::size_t i = first; i < end; ++i) fewest = std::min(fewest, strips[i].rows);
  for (std::size_t i = first; i < end; ++i)
    if (strips[i].rows == fewest) out.push_back((strips[i].from + strips[i].to) / 2);
}

std::size_t column_at(const std::vector<double>& limits, const Word& word) {
  const double x = word.box.x0 + 0.2 * word.box.width();
  return static_cast<std::size_t>(std::upper_bound(limits.begin(), limits.end(), x) -
                                  limits.begin());
}

// For each column, which rows have a word there.
std::vector<std::vector<bool>> filled(const Rows& rows, const std::vector<double>& limits) {
  std::vector<std::vector<bool>> out(limits.size() + 1, std::vector<bool>(rows.size()));
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (const Word* w : rows[row]) out[column_at(limits, *w)][row] = true;
  return out;
}

// A head that does not stand above its column, as over figures flush right, makes a column of its
// own: no row fills both.
bool are_one(const std::vector<bool>& a, const std::vector<bool>& b, int few) {
  for (std::size_t row = 0; row < a.size(); ++row)
    if (a[row] && b[row]) return false;
  return std::min(std::count(a.begin(), a.end(), true), std::count(b.begin(), b.end(), true)) <=
         few;
}

void put_heads_to_columns(const Rows& rows, int few, std::vector<double>& limits) {
  const auto columns = filled(rows, limits);
  std::vector<double> out;
  std::vector<bool> left = columns.front();
  for (std::size_t i = 0; i < limits.size(); ++i) {
    const std::vector<bool>& right = columns[i + 1];
    if (!are_one(left, right, few)) {
      out.push_back(limits[i]);
      left = right;
      continue;
    }
    for (std::size_t row = 0; row < left.size(); ++row) left[row] = left[row] || right[row];
  }
  limits = std::move(out);
}

}  // namespace

std::vector<double> column_gaps(const Rows& rows, double least, int crossing) {
  double size = 0;
  for (const auto& row : rows)
    for (const Word* w : row) size = std::max(size, w->size);
  const int allowed = std::max(static_cast<int>(rows.size()) / 10, crossing);
  const std::vector<Strip> strips = strips_of(rows);
  const auto is_text = [&](const Strip& strip) { return strip.rows > allowed; };
  std::vector<double> limits;
  for (auto end = std::find_if(strips.begin(), strips.end(), is_text); end != strips.end();) {
    const auto first = std::find_if_not(end, strips.end(), is_text);
    end = std::find_if(first, strips.end(), is_text);
    if (end != strips.end() && end->from - first->from > least * size)
      add_limits(strips, static_cast<std::size_t>(first - strips.begin()),
                 static_cast<std::size_t>(end - strips.begin()), limits);
  }
  if (rows.size() > 1) put_heads_to_columns(rows, std::max(allowed, 1), limits);
  return limits;
}

}  // namespace planlupe::ingest
