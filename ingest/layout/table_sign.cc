#include "ingest/layout/table_sign.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "ingest/layout/glyph.h"
#include "ingest/layout/row_break.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t fewest_rows = 3, fewest_texts = 4;  // the latter without figures
constexpr double same_place = 3;                          // points
constexpr int phrase = 3;         // words; fewer do not show whether a sentence goes on
constexpr int longest_mean = 25;  // words a cell; more is text
constexpr int longest_label = 6;  // words

using Rows = std::vector<CellLine>;

template <class Test>
int count_cells(const Rows& rows, Test test) {
  int n = 0;
  for (const CellLine& row : rows)
    n += static_cast<int>(std::count_if(row.cells.begin(), row.cells.end(), test));
  return n;
}

bool is_phrase(const Cell& cell) { return cell.words >= phrase; }

// Sentences that run from row to row.
bool is_torn(const Rows& rows) {
  const int phrases = count_cells(rows, is_phrase);
  const int small =
      count_cells(rows, [](const Cell& c) { return is_phrase(c) && begins_small(c.text); });
  const int cut =
      count_cells(rows, [](const Cell& c) { return c.text.ends_with('-') && c.words > 1; });
  return (small > 1 && small * 5 > phrases) || cut > 1;
}

bool is_list(const Rows& lines) {
  return count_cells(lines, [](const Cell& c) {
           return is_sure_bullet(c.text.substr(0, c.text.find(' ')));
         }) > 1;
}

// How many of `places` lie around one of them.
std::size_t together(const std::vector<double>& places) {
  std::size_t most = 0;
  for (const double place : places) {
    const auto near = std::count_if(places.begin(), places.end(),
                                    [&](double p) { return std::abs(p - place) < same_place; });
    most = std::max(most, static_cast<std::size_t>(near));
  }
  return most;
}

// Most cells of the column begin, end or have their middle at one place.
bool is_aligned(const Rows& lines, std::size_t column) {
  std::vector<double> left, right, middle;
  for (const CellLine& line : lines) {
    const Cell& cell = line.cells[column];
    if (cell.words == 0) continue;
    left.push_back(cell.box.x0);
    right.push_back(cell.box.x1);
    middle.push_back((cell.box.x0 + cell.box.x1) / 2);
  }
  const std::size_t best = std::max({together(left), together(right), together(middle)});
  return best + 1 >= left.size() || best * 4 >= left.size() * 3;
}

bool is_aligned(const Rows& lines) {
  for (std::size_t i = 0; i < lines.front().cells.size(); ++i)
    if (!is_aligned(lines, i)) return false;
  return true;
}

bool is_long(const Rows& rows) {
  int words = 0;
  for (const CellLine& row : rows)
    for (const Cell& cell : row.cells) words += cell.words;
  return words > longest_mean * count_cells(rows, [](const Cell& c) { return c.words > 0; });
}

// Below its head the column holds hardly anything but figures.
bool holds_figures(const Rows& rows, std::size_t column) {
  int filled = 0, figures = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const Cell& cell = rows[i].cells[column];
    filled += cell.words > 0;
    figures += is_figure(cell.text);
  }
  return figures >= 2 && filled * 2 >= static_cast<int>(rows.size() - 1) &&
         figures * 3 >= filled * 2;
}

bool is_bold(const CellLine& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& c) { return c.bold; });
}

bool has_head(const Rows& rows) {
  const auto bold = std::count_if(rows.begin(), rows.end(), is_bold);
  return is_bold(rows.front()) && rows.front().filled() >= 2 &&
         bold * 3 <= static_cast<std::ptrdiff_t>(rows.size());
}

// Some columns hold figures and others say of what.
bool has_figures(const Rows& rows) {
  std::size_t columns = 0;
  const std::size_t all = rows.front().cells.size();
  for (std::size_t i = 0; i < all; ++i) columns += holds_figures(rows, i);
  return columns > 0 && (columns < all || has_head(rows));
}

// The first column names what the second tells.
bool has_labels(const Rows& rows, bool spaced) {
  int bold = 0, words = 0, long_second = 0;
  for (const CellLine& row : rows) {
    bold += row.cells[0].words > 0 && row.cells[0].bold && !row.cells[1].bold;
    words += row.cells[0].words;
    long_second += row.cells[1].lines > 1;
  }
  const int n = static_cast<int>(rows.size());
  return bold * 5 >= n * 4 || (spaced && words <= longest_label * n && long_second > 0);
}

}  // namespace

bool is_table(const Rows& lines, const Rows& rows) {
  if (rows.size() < fewest_rows || rows.front().cells.size() < 2) return false;
  const auto several = std::count_if(rows.begin(), rows.end(),
                                     [](const CellLine& row) { return row.filled() >= 2; });
  if (several * 3 < static_cast<std::ptrdiff_t>(rows.size()) * 2) return false;
  if (is_torn(rows) || is_list(lines) || is_long(rows) || !is_aligned(lines)) return false;
  if (has_figures(rows)) return true;
  if (rows.size() < fewest_texts) return false;
  if (has_head(rows)) return true;
  const bool spaced = is_spaced(lines);
  if (rows.front().cells.size() == 2) return has_labels(rows, spaced);
  return spaced || rows.size() > fewest_texts;
}

}  // namespace planlupe::ingest
