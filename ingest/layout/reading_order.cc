#include "ingest/layout/reading_order.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "ingest/layout/gutter.h"

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

// The look of most lines.
Style main_style(const std::vector<const Line*>& lines) {
  std::map<std::pair<long, bool>, int> count;
  for (const Line* l : lines)
    if (l->area < 0) ++count[{std::lround(l->style.size * 5), l->style.bold}];
  std::pair<long, bool> best{};
  int top = 0;
  for (const auto& [look, n] : count)
    if (n > top) top = n, best = look;
  return {static_cast<double>(best.first) / 5, 0, best.second};
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

// True when the columns on both sides of `gutter_end` go on at one height below `heading`.
bool starts_together(const Lines& part, const Line& heading, double gutter_end) {
  double top[2] = {1e9, 1e9};
  for (const Line& l : part)
    if (l.box.middle() > heading.box.y1)
      top[l.box.x0 >= gutter_end - 0.01] = std::min(top[l.box.x0 >= gutter_end - 0.01], l.box.y0);
  return std::abs(top[0] - top[1]) < 0.8 * heading.style.size;
}

// The top of the first line of the heading to which `line` belongs.
double top_of_heading(const Lines& part, const Line& line) {
  double top = line.box.y0;
  for (std::size_t n = 0; n < 4; ++n)
    for (const Line& l : part)
      if (l.box.y0 < top && l.box.y1 > top - 0.4 * line.style.size &&
          overlap_x(l.box, line.box) > 0 && std::abs(l.style.size - line.style.size) < 0.3 &&
          l.style.bold == line.style.bold)
        top = l.box.y0;
  return top;
}

// A short heading of the whole width does not reach the gutter, so the columns above and below it
// look like one pair. It shows by its look, and by the white that lies beside it. Returns its top.
std::optional<double> heading_across(const Lines& part, const Gutter& gutter) {
  std::vector<const Line*> all;
  for (const Line& l : part) all.push_back(&l);
  const Style main = main_style(all);
  const Rect& strip = gutter.strip;
  for (const Line& l : part) {
    const bool heading = l.style.size > main.size + 0.8 || (l.style.bold && !main.bold);
    if (!heading || l.area >= 0 || l.box.x0 >= strip.x1 - 0.01) continue;
    if (l.box.y0 <= strip.y0 + 1 || l.box.y1 >= strip.y1 - 1) continue;
    const double reach = 0.3 * l.style.size;
    const bool alone = std::none_of(part.begin(), part.end(), [&](const Line& o) {
      return o.box.x0 >= strip.x1 - 0.01 && o.box.y1 > l.box.y0 - reach &&
             o.box.y0 < l.box.y1 + reach;
    });
    if (alone && starts_together(part, l, strip.x1)) return top_of_heading(part, l);
  }
  return std::nullopt;
}

struct Order {
  const std::vector<Font>& fonts;
  const GutterLimits& limits;
  Lines out = {};
  int columns = 0;

  void emit(Lines part) {
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
    }
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
