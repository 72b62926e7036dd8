#include "ingest/layout/open_table.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "ingest/layout/cell_line.h"
#include "ingest/layout/column_gap.h"
#include "ingest/layout/gutter.h"
#include "ingest/layout/row_break.h"
#include "ingest/layout/table_edge.h"
#include "ingest/layout/table_sign.h"

namespace planlupe::ingest {

namespace {

constexpr double column_gap = 0.7;         // font sizes between columns over all rows
constexpr double apart = 3, parted = 0.9;  // font sizes of white that end, or may end, a table
constexpr std::size_t rows_with_head = 5;
constexpr std::size_t fewest = 6;           // phrases
constexpr std::size_t max_phrases = 4'000;  // beyond that a page is no text page
constexpr int max_depth = 12;

using Phrases = std::vector<Phrase>;

std::vector<Rect> boxes_of(const Phrases& phrases) {
  std::vector<Rect> out;
  for (const Phrase& p : phrases) out.push_back(p.box);
  return out;
}

Rect box_of(const Phrases& phrases) {
  Rect out = phrases.front().box;
  for (const Phrase& p : phrases) out = around(out, p.box);
  return out;
}

// Contents pages are rows already.
bool has_leader(const Phrase& phrase) {
  return std::any_of(phrase.words.begin(), phrase.words.end(),
                     [](const Word* w) { return w->text.find("....") != std::string::npos; });
}

// Parts `phrases` where so much white, in font sizes, runs across all of them.
std::vector<Phrases> bands_of(Phrases phrases, double white) {
  std::sort(phrases.begin(), phrases.end(),
            [](const Phrase& a, const Phrase& b) { return a.box.y0 < b.box.y0; });
  std::vector<Phrases> out;
  double bottom = 0;
  for (Phrase& p : phrases) {
    if (out.empty() || p.box.y0 - bottom > white * p.size()) out.emplace_back();
    bottom = out.back().empty() ? p.box.y1 : std::max(bottom, p.box.y1);
    out.back().push_back(std::move(p));
  }
  return out;
}

// Nearly all words are of one size; pictures with words in them have many.
bool of_one_size(const std::vector<const Word*>& words) {
  std::vector<double> sizes;
  for (const Word* w : words) sizes.push_back(w->size);
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  const double usual = *middle;
  const auto others = std::count_if(sizes.begin(), sizes.end(), [&](double size) {
    return std::abs(size - usual) > 0.2 * usual;
  });
  return others * 6 < static_cast<std::ptrdiff_t>(sizes.size());
}

class Finder {
 public:
  Finder(const Phrases& all, const std::vector<Font>& fonts) : all_(all), fonts_(fonts) {}

  void find(Phrases part, int depth) {
    if (part.size() < fewest || depth > max_depth) return;
    GutterLimits limits;
    limits.width = 6, limits.height = 24, limits.text = 6;
    const auto gutter = tallest_gutter(boxes_of(part), limits);
    if (!gutter) return;
    Phrases parts[4];  // above, left, right, below
    const Rect& strip = gutter->strip;
    for (Phrase& p : part) {
      const double y = p.box.middle();
      const std::size_t side = p.box.x0 >= strip.x1 - 0.01 ? 2 : 1;
      parts[y < strip.y0 ? 0 : y > strip.y1 ? 3 : side].push_back(std::move(p));
    }
    Phrases band = parts[1];
    band.insert(band.end(), parts[2].begin(), parts[2].end());
    const std::size_t before = tables.size();
    const bool table = add_tables(std::move(band));
    for (std::size_t i = before; i < tables.size(); ++i) add_edge_rows(tables[i], all_);
    for (std::size_t i = 0; i < 4; ++i)
      if (!table || i == 0 || i == 3) find(std::move(parts[i]), depth + 1);
  }

  std::vector<TableGrid> tables = {};

 private:
  // True when parts of `band` that white sets off are tables.
  bool add_tables(Phrases band) {
    bool any = false;
    for (Phrases& far : bands_of(std::move(band), apart)) {
      if (add_table(far)) {
        any = true;
        continue;
      }
      const std::vector<Phrases> near = bands_of(std::move(far), parted);
      if (near.size() > 1)
        for (const Phrases& b : near) any = add_table(b) || any;
    }
    return any;
  }

  bool add_table(const Phrases& phrases) {
    if (phrases.size() < fewest) return false;
    std::vector<const Word*> words;
    for (const Phrase& p : phrases) {
      if (p.words.empty() || has_leader(p)) return false;
      words.insert(words.end(), p.words.begin(), p.words.end());
    }
    if (!of_one_size(words)) return false;
    TableGrid grid;
    grid.columns = columns_of(words);
    if (grid.columns.empty()) return false;
    const std::vector<CellLine> lines = cell_lines(words, grid.columns, fonts_);
    const std::vector<CellLine> rows = rows_of(lines);
    if (!is_table(lines, rows)) return false;
    grid.box = box_of(phrases);
    grid.rows.push_back(grid.box.y0);
    for (std::size_t i = 1; i < rows.size(); ++i)
      grid.rows.push_back((rows[i - 1].box.y1 + rows[i].box.y0) / 2);
    grid.rows.push_back(grid.box.y1);
    tables.push_back(std::move(grid));
    return true;
  }

  std::vector<double> columns_of(const std::vector<const Word*>& words) const {
    std::vector<const Word*> sorted = words;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Word* a, const Word* b) { return a->base < b->base; });
    std::vector<std::vector<const Word*>> rows;
    for (const Word* w : sorted) {
      if (rows.empty() || !same_row(rows.back().front()->box, w->box)) rows.emplace_back();
      rows.back().push_back(w);
    }
    // A head may run over the white between columns.
    return column_gaps(rows, column_gap, rows.size() >= rows_with_head ? 1 : 0);
  }

  const Phrases& all_;
  const std::vector<Font>& fonts_;
};

}  // namespace

std::vector<TableGrid> open_tables(const Phrases& phrases, const std::vector<Font>& fonts) {
  if (phrases.size() > max_phrases) return {};
  Finder finder(phrases, fonts);
  finder.find(phrases, 0);
  return std::move(finder.tables);
}

}  // namespace planlupe::ingest
