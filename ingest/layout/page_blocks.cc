#include "ingest/layout/page_blocks.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ingest/layout/cell_line.h"
#include "ingest/layout/open_table.h"
#include "ingest/layout/phrase.h"
#include "ingest/layout/reading_order.h"
#include "ingest/layout/table.h"
#include "ingest/layout/table_edge.h"

namespace planlupe::ingest {

namespace {

using Blocks = std::vector<Block>;

void append(Blocks& to, Blocks from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

// Where the text of `area` stands: boxes may touch, what is in them does not.
Rect text_box(const Area& area) {
  Rect box;
  bool first = true;
  const auto add = [&](const Rect& r) {
    box = first ? r : around(box, r);
    first = false;
  };
  for (const Word& w : area.words) add(w.box);
  for (const Area& a : area.areas) add(text_box(a));
  return first ? area.box : box;
}

// Stands for area number `index` among the lines.
Line placeholder(const Area& area, int index, int page) {
  Line line;
  line.page = page;
  line.area = index;
  line.box = area.kind == Area::Kind::box ? text_box(area) : area.box;
  return line;
}

// The figures along the axes of a chart, or on its bars, make up a good part of its labels. Other
// drawings with words in them, as wheels of goals, say what the plan says.
bool label_chart(const std::vector<Word>& words) {
  const auto figures =
      std::count_if(words.begin(), words.end(), [](const Word& w) { return is_figure(w.text); });
  return figures >= 3 && figures * 3 >= static_cast<std::ptrdiff_t>(words.size());
}

Blocks labels(std::vector<Word> words, int page, const std::vector<Font>& fonts) {
  if (words.empty()) return {};
  Block block;
  block.kind = Kind::caption;
  if (label_chart(words)) block.region = Region::chart;
  block.lines = lines_of(std::move(words), page, fonts);
  return {std::move(block)};
}

// Fragments of lines, without their words in `parts` after that, and the areas among them.
std::vector<Line> pieces_of(Parts& parts, int page, const std::vector<Font>& fonts) {
  std::vector<Line> out = fragments(std::exchange(parts.words, {}), page, fonts);
  for (std::size_t i = 0; i < parts.areas.size(); ++i)
    out.push_back(placeholder(parts.areas[i], static_cast<int>(i), page));
  return out;
}

// Finds the tables that no line shows, and rows that stand outside the lines of others; false when
// there are none. `pieces` then gives its words back to `parts`.
bool find_tables(Parts& parts, std::vector<Line>& pieces, const std::vector<Font>& fonts) {
  const std::vector<Phrase> phrases = phrases_of(pieces);
  std::vector<TableGrid> tables = open_tables(phrases, fonts);
  bool found = !tables.empty();
  for (Area& area : parts.areas) {
    if (area.kind != Area::Kind::table) continue;
    const Rect before = area.box;
    add_edge_rows(area.grid, phrases);
    found = found || area.grid.box.height() > before.height();
  }
  if (!found) return false;
  for (Line& line : pieces)
    std::move(line.words.begin(), line.words.end(), std::back_inserter(parts.words));
  take_edge_rows(parts);
  take_tables(parts, std::move(tables));
  return true;
}

// A title on a band of its own is set off as bold ones are.
bool on_band(const Line& line, const std::vector<Rect>& bands) {
  return std::any_of(bands.begin(), bands.end(), [&](const Rect& band) {
    return band.contains((line.box.x0 + line.box.x1) / 2, line.box.middle());
  });
}

Blocks area_blocks(Area area, const std::vector<Rect>& dividers, int page, const Usual& usual,
                   const std::vector<Font>& fonts) {
  if (area.kind == Area::Kind::table)
    return table_rows(area.grid, std::move(area.words), page, fonts);
  if (area.kind == Area::Kind::figure) return labels(std::move(area.words), page, fonts);
  Parts parts = {std::move(area.words), std::move(area.areas), area.layout, {}, dividers};
  Blocks out = page_blocks(std::move(parts), page, usual, fonts);
  if (!area.layout)
    for (Block& b : out)
      if (b.region == Region::body) b.region = Region::box;
  return out;
}

}  // namespace

Blocks page_blocks(Parts parts, int page, const Usual& usual, const std::vector<Font>& fonts) {
  std::vector<Line> pieces = pieces_of(parts, page, fonts);
  if (find_tables(parts, pieces, fonts)) pieces = pieces_of(parts, page, fonts);
  Blocks out;
  std::vector<Line> run;
  GutterLimits limits = usual.gutters;
  limits.dividers = parts.dividers;
  for (Line& line : in_reading_order(std::move(pieces), fonts, limits)) {
    if (line.area < 0) {
      line.style.bold = line.style.bold || on_band(line, parts.title_bands);
      run.push_back(std::move(line));
      continue;
    }
    Area& area = parts.areas[static_cast<std::size_t>(line.area)];
    if (area.words.empty() && area.areas.empty()) continue;  // a picture beside the text
    append(out, blocks_of(std::exchange(run, {}), usual));
    append(out, area_blocks(std::move(area), parts.dividers, page, usual, fonts));
  }
  append(out, blocks_of(std::move(run), usual));
  return out;
}

}  // namespace planlupe::ingest
