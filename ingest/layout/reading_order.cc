#include "ingest/layout/reading_order.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "ingest/layout/figure.h"
#include "ingest/layout/gutter.h"
#include "ingest/layout/heading_across.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t max_fragments = 4'000;  // beyond that a page is no text page
constexpr int max_depth = 40;

using Lines = std::vector<Line>;

bool above(const Line& a, const Line& b) {
  return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
}

// Joins fragments of one row: all of them stand in one column. Areas stay as they are.
Lines whole_lines(Lines fragments, const std::vector<Font>& fonts) {
  Lines out;
  std::vector<Word> words;
  const int page = fragments.front().page;
  for (Line& f : fragments) {
    if (f.area >= 0)
      out.push_back(std::move(f));
    else
      std::move(f.words.begin(), f.words.end(), std::back_inserter(words));
  }
  Lines lines = lines_of(std::move(words), page, fonts);
  std::move(lines.begin(), lines.end(), std::back_inserter(out));
  std::stable_sort(out.begin(), out.end(), above);
  return out;
}

// The part of one side of a gutter that is a column: where both sides have text, and what goes on
// from there above and below. Text that runs on below both columns is not meant, so only lines as
// wide as the column, and lines that follow as closely and look as its own do, belong to it.
struct Side {
  const Gutter& gutter;
  bool right = false;
  std::vector<const Line*> lines = {};  // top to bottom, as far as the strip is white
  Style main = {};
  double from = 0, to = 0;

  bool has(const Line& line) const {
    return (line.box.x0 >= gutter.strip.x1 - 0.01) == right &&
           line.box.middle() > gutter.white.y0 && line.box.middle() < gutter.white.y1;
  }

  bool is_text(const Line& line) const {
    return line.area < 0 && std::abs(line.style.size - main.size) < 0.5 &&
           line.style.bold == main.bold;
  }

  bool close(const Line& above, const Line& below) const {
    return is_text(above) && is_text(below) && below.box.y0 - above.box.y1 < 1.1 * below.style.size;
  }

  void measure() {
    std::sort(lines.begin(), lines.end(),
              [](const Line* a, const Line* b) { return a->box.y0 < b->box.y0; });
    main = main_style(lines);
    from = gutter.strip.y0, to = gutter.strip.y1;
    double x0 = 1e9, x1 = -1e9;
    for (const Line* l : lines)
      if (l->box.middle() > from && l->box.middle() < to)
        x0 = std::min(x0, l->box.x0), x1 = std::max(x1, l->box.x1);
    for (const Line* l : lines)
      if (is_text(*l) && l->box.width() > 0.75 * (x1 - x0))
        to = std::max(to, l->box.y1), from = std::min(from, l->box.y0);
    follow();
    if (!right) from = gutter.white.y0;  // what stands above is read before in any case
  }

  // A line drawn between short columns says how far they reach.
  void reach_along(const GutterLimits& limits) {
    if (gutter.strip.height() > limits.height) return;
    for (const Rect& line : limits.dividers) {
      const Rect& white = gutter.white;
      if (line.x0 < white.x0 || line.x1 > white.x1 || overlap_y(line, white) <= 0) continue;
      from = std::min(from, std::max(line.y0, white.y0));
      to = std::max(to, std::min(line.y1, white.y1));
    }
  }

  // The white may begin beside the short last line of what stands above: its lines stay together.
  void begin_below(const Lines& part) {
    for (bool moved = true; moved;) {
      moved = false;
      for (const Line* l : lines) {
        if (l->box.middle() < from || l->box.middle() > gutter.strip.y0) continue;
        const bool goes_on = std::any_of(part.begin(), part.end(), [&](const Line& above) {
          return above.box.middle() < from && above.area < 0 && l->area < 0 &&
                 l->box.y0 - above.box.y1 < 0.5 * l->style.size && overlap_x(above.box, l->box) > 0;
        });
        if (goes_on) from = l->box.y1, moved = true;
      }
    }
  }

  void follow() {
    for (std::size_t i = 1; i < lines.size(); ++i)
      if (lines[i]->box.middle() > to && lines[i - 1]->box.middle() < to &&
          close(*lines[i - 1], *lines[i]))
        to = lines[i]->box.y1;
    for (std::size_t i = lines.size(); i-- > 1;)
      if (lines[i - 1]->box.middle() < from && lines[i]->box.middle() > from &&
          close(*lines[i - 1], *lines[i]))
        from = lines[i - 1]->box.y0;
  }
};

struct Order {
  const std::vector<Font>& fonts;
  const GutterLimits& limits;
  Lines out = {};
  int columns = 0;

  // Labels beside a paragraph come before it, and after what stands above.
  void emit(Lines part) {
    const std::vector<bool> labels = labels_beside_paragraphs(part);
    const double top = top_beside(part, labels);
    Lines parts[3];
    for (std::size_t i = 0; i < part.size(); ++i)
      parts[labels[i] ? 1 : part[i].box.middle() < top ? 0 : 2].push_back(std::move(part[i]));
    for (Lines& p : parts) emit_column(std::move(p));
  }

  void emit_column(Lines part) {
    if (part.empty()) return;
    for (Line& line : whole_lines(std::move(part), fonts)) {
      line.column = columns;
      out.push_back(std::move(line));
    }
    ++columns;
  }

  void read(Lines part, int depth) {
    std::vector<Rect> boxes;
    for (const Line& l : part) boxes.push_back(l.box);
    const auto gutter = depth < max_depth ? tallest_gutter(boxes, limits) : std::nullopt;
    if (gutter)
      divide(std::move(part), *gutter, depth);
    else
      emit(std::move(part));
  }

  void cut(Lines part, double y, int depth) {
    Lines above_it, rest;
    for (Line& l : part) (l.box.middle() < y ? above_it : rest).push_back(std::move(l));
    read(std::move(above_it), depth + 1);
    read(std::move(rest), depth + 1);
  }

  void divide(Lines part, const Gutter& gutter, int depth) {
    if (const auto y = heading_across(part, gutter)) return cut(std::move(part), *y, depth);
    Side sides[2] = {{gutter, false}, {gutter, true}};
    for (Side& side : sides) {
      for (const Line& l : part)
        if (side.has(l)) side.lines.push_back(&l);
      side.measure();
      side.reach_along(limits);
    }
    sides[0].begin_below(part);
    std::vector<int> place;  // 0 before, 1 left, 2 right, 3 after
    for (const Line& l : part) {
      const bool right = l.box.x0 >= gutter.strip.x1 - 0.01;
      const Side& side = sides[right];
      const double y = l.box.middle();
      if (y < side.from || y < gutter.white.y0)
        place.push_back(0);
      else if (y > side.to || y > gutter.white.y1)
        place.push_back(3);
      else
        place.push_back(right ? 2 : 1);
    }
    Lines parts[4];
    for (std::size_t i = 0; i < part.size(); ++i)
      parts[static_cast<std::size_t>(place[i])].push_back(std::move(part[i]));
    for (Lines& p : parts) read(std::move(p), depth + 1);
  }
};

}  // namespace

std::vector<Line> in_reading_order(std::vector<Line> fragments, const std::vector<Font>& fonts,
                                   const GutterLimits& limits) {
  Order order{fonts, limits};
  if (fragments.size() > max_fragments)
    order.emit(std::move(fragments));
  else
    order.read(std::move(fragments), 0);
  return std::move(order.out);
}

}  // namespace planlupe::ingest
