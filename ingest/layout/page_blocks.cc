#include "ingest/layout/page_blocks.h"

#include <iterator>
#include <utility>

#include "ingest/layout/reading_order.h"
#include "ingest/layout/table.h"

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

Blocks labels(std::vector<Word> words, int page, const std::vector<Font>& fonts) {
  if (words.empty()) return {};
  Block block;
  block.kind = Kind::caption;
  block.lines = lines_of(std::move(words), page, fonts);
  return {std::move(block)};
}

Blocks area_blocks(Area area, int page, const Usual& usual, const std::vector<Font>& fonts) {
  if (area.kind == Area::Kind::table)
    return table_rows(area.grid, std::move(area.words), page, fonts);
  if (area.kind == Area::Kind::figure) return labels(std::move(area.words), page, fonts);
  Parts parts = {std::move(area.words), std::move(area.areas), area.layout};
  Blocks out = page_blocks(std::move(parts), page, usual, fonts);
  if (!area.layout)
    for (Block& b : out) b.region = Region::box;
  return out;
}

}  // namespace

Blocks page_blocks(Parts parts, int page, const Usual& usual, const std::vector<Font>& fonts) {
  std::vector<Line> pieces = fragments(std::move(parts.words), page, fonts);
  for (std::size_t i = 0; i < parts.areas.size(); ++i)
    pieces.push_back(placeholder(parts.areas[i], static_cast<int>(i), page));
  Blocks out;
  std::vector<Line> run;
  for (Line& line : in_reading_order(std::move(pieces), fonts, usual.gutters)) {
    if (line.area < 0) {
      run.push_back(std::move(line));
      continue;
    }
    Area& area = parts.areas[static_cast<std::size_t>(line.area)];
    if (area.words.empty() && area.areas.empty()) continue;  // a picture beside the text
    append(out, blocks_of(std::exchange(run, {}), usual));
    append(out, area_blocks(std::move(area), page, usual, fonts));
  }
  append(out, blocks_of(std::move(run), usual));
  return out;
}

}  // namespace planlupe::ingest
