#include "ingest/layout/heading_across.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace planlupe::ingest {

namespace {

// True when the columns on both sides of `gutter_end` go on at one height below `heading`.
bool starts_together(const std::vector<Line>& part, const Line& heading, double gutter_end) {
  double top[2] = {1e9, 1e9};
  for (const Line& l : part)
    if (l.box.middle() > heading.box.y1)
      top[l.box.x0 >= gutter_end - 0.01] = std::min(top[l.box.x0 >= gutter_end - 0.01], l.box.y0);
  return std::abs(top[0] - top[1]) < 0.8 * heading.style.size;
}

// The top of the first line of the heading to which `line` belongs.
double top_of_heading(const std::vector<Line>& part, const Line& line) {
  double top = line.box.y0;
  for (std::size_t n = 0; n < 4; ++n)
    for (const Line& l : part)
      if (l.box.y0 < top && l.box.y1 > top - 0.4 * line.style.size &&
          overlap_x(l.box, line.box) > 0 && std::abs(l.style.size - line.style.size) < 0.3 &&
          l.style.bold == line.style.bold)
        top = l.box.y0;
  return top;
}

}  // namespace

std::optional<double> heading_across(const std::vector<Line>& part, const Gutter& gutter) {
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

}  // namespace planlupe::ingest
