#include "ingest/layout/area.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ingest/layout/caption.h"
#include "ingest/layout/fact_box.h"
#include "ingest/layout/figure.h"
#include "ingest/layout/title_band.h"

namespace planlupe::ingest {

namespace {

constexpr double shortest_divider = 24;  // points

bool holds(const Rect& outer, const Rect& inner) {
  return outer.contains((inner.x0 + inner.x1) / 2, inner.middle());
}

// Moves the words whose middle lies in `box` out of `words`.
std::vector<Word> taken_from(std::vector<Word>& words, const Rect& box) {
  std::vector<Word> in, out;
  for (Word& w : words) (holds(box, w.box) ? in : out).push_back(std::move(w));
  words = std::move(out);
  return in;
}

// Smaller boxes first: each takes its words, and then a larger one takes it as a whole.
void take_boxes(Parts& parts, const std::vector<Rect>& large_first) {
  for (auto box = large_first.rbegin(); box != large_first.rend(); ++box) {
    Area area;
    area.box = *box;
    area.words = taken_from(parts.words, *box);
    std::vector<Area> rest;
    for (Area& a : parts.areas) (holds(*box, a.box) ? area.areas : rest).push_back(std::move(a));
    parts.areas = std::move(rest);
    if (area.words.empty() && area.areas.empty()) continue;
    parts.areas.push_back(std::move(area));
  }
}

void take_labels(Parts& parts, const std::vector<Rect>& figures, int page, const Usual& usual,
                 const std::vector<Font>& fonts) {
  std::vector<Area> found(figures.size());
  std::vector<Word> rest;
  std::vector<Line> lines = fragments(std::move(parts.words), page, fonts);
  const std::vector<bool> text = in_paragraphs(lines);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    Line& line = lines[at];
    std::vector<Word>* home = &rest;
    for (std::size_t i = 0; i < figures.size() && home == &rest; ++i) {
      const bool beside = !figures[i].contains((line.box.x0 + line.box.x1) / 2, line.box.middle());
      if (is_label(line, figures[i], usual) && !(beside && text[at]) && marker_of(line).empty() &&
          !is_caption(text_of(line)))
        home = &found[i].words;
    }
    std::move(line.words.begin(), line.words.end(), std::back_inserter(*home));
  }
  parts.words = std::move(rest);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    found[i].kind = Area::Kind::figure;
    found[i].box = figures[i];
    for (const Word& w : found[i].words) found[i].box = around(found[i].box, w.box);
    // A picture without words still stands in the way of a column, unless text lies on it.
    const auto on_it = [&](const Word& w) { return holds(found[i].box, w.box); };
    if (!found[i].words.empty() || std::none_of(parts.words.begin(), parts.words.end(), on_it))
      parts.areas.push_back(std::move(found[i]));
  }
}

std::vector<Rect> dividers_of(const Sheet& sheet, const std::vector<Rect>& tables) {
  std::vector<Rect> out;
  for (const Rect& r : sheet.rules) {
    const bool in_table = std::any_of(tables.begin(), tables.end(), [&](const Rect& table) {
      return table.contains((r.x0 + r.x1) / 2, r.middle());
    });
    if (r.height() > shortest_divider && r.width() < r.height() && !in_table) out.push_back(r);
  }
  return out;
}

void mark_layout(std::vector<Area>& areas) {
  for (Area& a : areas) {
    a.layout = true;
    mark_layout(a.areas);
  }
}

}  // namespace

void take_tables(Parts& parts, std::vector<TableGrid> grids) {
  for (TableGrid& grid : grids) {
    Area area;
    area.kind = Area::Kind::table;
    area.box = grid.box;
    area.words = taken_from(parts.words, grid.box);
    area.grid = std::move(grid);
    if (!area.words.empty()) parts.areas.push_back(std::move(area));
  }
}

void take_edge_rows(Parts& parts) {
  for (Area& area : parts.areas) {
    if (area.kind != Area::Kind::table) continue;
    area.box = area.grid.box;
    std::vector<Word> more = taken_from(parts.words, area.box);
    std::move(more.begin(), more.end(), std::back_inserter(area.words));
  }
}

Parts part(Sheet sheet, const Usual& usual, const std::vector<Font>& fonts) {
  std::vector<TableGrid> grids = ruled_tables(sheet);
  std::vector<Rect> taken;
  for (const TableGrid& g : grids) taken.push_back(g.box);
  std::vector<Rect> dividers = dividers_of(sheet, taken);
  const std::vector<Rect> boxes = fact_boxes(sheet, taken);
  taken.insert(taken.end(), boxes.begin(), boxes.end());
  const std::vector<Rect> drawn = figures(sheet, taken);
  Parts parts;
  parts.title_bands = title_bands(sheet);
  parts.dividers = std::move(dividers);
  parts.words = std::move(sheet.words);
  take_tables(parts, std::move(grids));
  take_labels(parts, drawn, sheet.number, usual, fonts);
  const std::size_t all = parts.words.size();
  take_boxes(parts, boxes);
  if (parts.words.size() * 5 < all && boxes.size() > 1) mark_layout(parts.areas);
  return parts;
}

}  // namespace planlupe::ingest
