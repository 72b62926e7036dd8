#include "ingest/layout/row_break.h"

#include <algorithm>
#include <string>

#include "ingest/layout/block.h"

namespace planlupe::ingest {

namespace {

constexpr double wider = 0.3;  // font sizes more white than within a row

double white_above(const std::vector<CellLine>& lines, std::size_t i) {
  return lines[i].box.y0 - lines[i - 1].box.y1;
}

// The white that stands between lines of one row where there are such.
double least_white(const std::vector<CellLine>& lines) {
  std::vector<double> all;
  for (std::size_t i = 1; i < lines.size(); ++i) all.push_back(white_above(lines, i));
  const auto quarter = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 4);
  std::nth_element(all.begin(), quarter, all.end());
  return all.empty() ? 0 : *quarter;
}

bool is_wide(const std::vector<CellLine>& lines, std::size_t i, double least) {
  return white_above(lines, i) > least + wider * lines[i].size;
}

int small_starts(const CellLine& line) {
  return static_cast<int>(std::count_if(line.cells.begin(), line.cells.end(),
                                        [](const Cell& c) { return begins_small(c.text); }));
}

bool is_bold(const CellLine& line) {
  return std::all_of(line.cells.begin(), line.cells.end(), [](const Cell& c) { return c.bold; });
}

// A cell holds one figure. A few figures alone may be the rest of long ones.
bool stacks_figures(const CellLine& row, const CellLine& line) {
  if (line.filled() * 2 < row.filled()) return false;
  for (std::size_t i = 1; i < row.cells.size(); ++i)
    if (is_figure(row.cells[i].text) && is_figure(line.cells[i].text)) return true;
  return false;
}

// A line as a row of its own would have it.
bool is_whole(const CellLine& line) {
  return line.filled() >= 2 && line.cells.front().words > 0 && small_starts(line) == 0;
}

bool wants_more(const std::string& text) {
  for (const char* end : {"-", ",", "/", "\u00AD", " og", " eller", " for", " av", " i"})
    if (text.ends_with(end)) return true;
  return false;
}

// The same without help from white space.
bool begins_by_text(const CellLine& row, const CellLine& line) {
  const int filled = line.filled(), small = small_starts(line);
  const Cell& first = line.cells.front();
  if (first.words == 0) return filled >= 2 && small == 0 && row.filled() > 1;
  if (begins_small(first.text)) return false;
  if (filled == 1) return !wants_more(row.cells.front().text);
  return small * 2 < filled;
}

// All its cells of several lines end as sentences do.
bool is_complete(const CellLine& row) {
  const auto open = [](const Cell& c) { return c.lines > 1 && !ends_sentence(c.text); };
  const auto closed = [](const Cell& c) { return c.lines > 1 && ends_sentence(c.text); };
  return std::none_of(row.cells.begin(), row.cells.end(), open) &&
         std::any_of(row.cells.begin(), row.cells.end(), closed);
}

void append(CellLine& row, const CellLine& line) {
  row.box = around(row.box, line.box);
  row.size = std::max(row.size, line.size);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    Cell& to = row.cells[i];
    const Cell& from = line.cells[i];
    if (from.words == 0) continue;
    to.text.append(to.text.empty() ? "" : " ").append(from.text);
    to.box = to.words == 0 ? from.box : around(to.box, from.box);
    to.words += from.words;
    to.lines += from.lines;
    to.bold = to.bold && from.bold;
  }
}

}  // namespace

bool is_spaced(const std::vector<CellLine>& lines) {
  const double least = least_white(lines);
  int wide = 0, narrow = 0, whole = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (is_wide(lines, i, least)) {
      ++wide;
      continue;
    }
    ++narrow;
    whole += is_whole(lines[i]) || stacks_figures(lines[i - 1], lines[i]);
  }
  return wide >= 2 && narrow >= 1 && whole * 3 < narrow;
}

std::vector<CellLine> rows_of(const std::vector<CellLine>& lines) {
  const bool spaced = is_spaced(lines);
  const double least = least_white(lines);
  const bool plain =
      std::any_of(lines.begin(), lines.end(), [](const CellLine& line) { return !is_bold(line); });
  const auto begins = [&](const CellLine& row, std::size_t i, bool head) {
    const CellLine& line = lines[i];
    if (white_above(lines, i) < -0.2 * line.size) return false;
    if (stacks_figures(row, line)) return true;
    if (head && plain && is_bold(row) && is_bold(line)) return false;
    if (!spaced) return begins_by_text(row, line);
    return is_wide(lines, i, least) || (is_whole(line) && is_complete(row));
  };
  std::vector<CellLine> out;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (out.empty() || begins(out.back(), i, out.size() == 1))
      out.push_back(lines[i]);
    else
      append(out.back(), lines[i]);
  return out;
}

}  // namespace planlupe::ingest
