#include "ingest/layout/stretched_line.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>

#include "ingest/layout/cell_line.h"
#include "ingest/layout/glyph.h"

namespace planlupe::ingest {

namespace {

constexpr double widest_usual = 0.6;  // font sizes; wider blanks may part cells or columns
constexpr double alike = 0.15;        // font sizes between the blanks of one line
constexpr double same_place = 0.6;    // points
constexpr std::size_t fewest = 3;     // words; one blank is alike to itself

// The fragments [first, end), which stand on one row.
struct Row {
  std::size_t first = 0, end = 0;
  Rect box = {};
};

using Words = std::vector<const Word*>;

bool stand_in_row(const Line& a, const Line& b) {
  return same_row(a.box, b.box) && b.box.x0 >= a.box.x1;
}

std::vector<Row> rows_of(const std::vector<Line>& fragments) {
  std::vector<Row> out;
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    if (i == 0 || !stand_in_row(fragments[i - 1], fragments[i]))
      out.push_back({i, i, fragments[i].box});
    out.back().end = i + 1;
    out.back().box = around(out.back().box, fragments[i].box);
  }
  return out;
}

bool is_mark(const std::string& text) {
  return is_bullet(text) || (text.size() <= 4 && (text.ends_with('.') || text.ends_with(')')));
}

// The words of the row after the mark of a list item.
Words words_of(const Row& row, const std::vector<Line>& fragments) {
  Words out;
  for (std::size_t i = row.first; i < row.end; ++i)
    for (const Word& w : fragments[i].words) out.push_back(&w);
  if (is_mark(out.front()->text)) out.erase(out.begin());
  return out;
}

bool has_wide_blanks(const Words& words) {
  double least = 1e9, most = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const double blank = words[i]->box.x0 - words[i - 1]->box.x1;
    least = std::min(least, blank), most = std::max(most, blank);
  }
  const double size = words.front()->size;
  return least > widest_usual * size && most - least < alike * size;
}

// Figures in a row of a table are of one width, so that the blanks between them are alike, too.
bool are_text(const Words& words) {
  const auto [narrow, wide] = std::minmax_element(
      words.begin(), words.end(),
      [](const Word* a, const Word* b) { return a->box.width() < b->box.width(); });
  return (*wide)->box.width() - (*narrow)->box.width() > 0.5 * words.front()->size &&
         std::any_of(words.begin() + 1, words.end(),
                     [](const Word* w) { return begins_small(w->text); });
}

bool ends_flush(const Row& row, const std::vector<Row>& rows) {
  return std::any_of(rows.begin(), rows.end(), [&](const Row& other) {
    return &other != &row && std::abs(other.box.x1 - row.box.x1) < same_place;
  });
}

// Nearly all lines show by a usual blank that they are not, without a look at all their words.
bool may_be_stretched(const Line& line) {
  const auto& words = line.words;
  const std::size_t last = words.size() - 1;
  return words.size() < fewest ||
         words[last].box.x0 - words[last - 1].box.x1 > widest_usual * words[last].size;
}

bool is_stretched(const Row& row, const std::vector<Row>& rows,
                  const std::vector<Line>& fragments) {
  if (!may_be_stretched(fragments[row.first])) return false;
  const Words words = words_of(row, fragments);
  return words.size() >= fewest && has_wide_blanks(words) && are_text(words) &&
         ends_flush(row, rows);
}

Line joined(const Row& row, std::vector<Line>& fragments, const std::vector<Font>& fonts) {
  Line line = std::move(fragments[row.first]);
  for (std::size_t i = row.first + 1; i < row.end; ++i)
    std::move(fragments[i].words.begin(), fragments[i].words.end(), std::back_inserter(line.words));
  measure(line, fonts);
  line.stretched = true;
  return line;
}

}  // namespace

void join_stretched(std::vector<Line>& fragments, const std::vector<Font>& fonts) {
  const std::vector<Row> rows = rows_of(fragments);
  std::vector<Line> out;
  for (const Row& row : rows) {
    if (is_stretched(row, rows, fragments)) {
      out.push_back(joined(row, fragments, fonts));
      continue;
    }
    for (std::size_t i = row.first; i < row.end; ++i) out.push_back(std::move(fragments[i]));
  }
  fragments = std::move(out);
}

}  // namespace planlupe::ingest
