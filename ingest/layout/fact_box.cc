#include "ingest/layout/fact_box.h"

#include <algorithm>
#include <cmath>

namespace planlupe::ingest {

namespace {

constexpr double narrowest = 90, lowest = 26;  // points
constexpr double background = 0.8;             // of the page's area
constexpr std::size_t fewest_words = 8;
constexpr std::size_t most = 60;  // candidates looked at

double area_of(const Rect& r) { return r.width() * r.height(); }

bool nearly_same(const Rect& a, const Rect& b) {
  return std::abs(a.x0 - b.x0) < 6 && std::abs(a.x1 - b.x1) < 6 && std::abs(a.y0 - b.y0) < 6 &&
         std::abs(a.y1 - b.y1) < 6;
}

// The rectangles that four drawn lines enclose, or that are filled.
std::vector<Rect> candidates(const Sheet& sheet) {
  std::vector<Rect> out;
  for (const Fill& f : sheet.fills) out.push_back(f.box);
  for (const Rect& r : sheet.shapes) out.push_back(r);
  // A stroked rectangle arrives as its four sides, one after the other.
  for (std::size_t i = 0; i + 3 < sheet.rules.size(); ++i) {
    const Rect &top = sheet.rules[i], &bottom = sheet.rules[i + 1], &left = sheet.rules[i + 2];
    const Rect frame = {top.x0, top.y0, top.x1, bottom.y1};
    if (left.height() > lowest && std::abs(left.height() - frame.height()) < 1 &&
        bottom.x0 == top.x0 && bottom.x1 == top.x1)
      out.push_back(frame);
  }
  std::erase_if(out, [&](const Rect& r) {
    return r.width() < narrowest || r.height() < lowest ||
           area_of(r) > background * sheet.width * sheet.height;
  });
  std::sort(out.begin(), out.end(),
            [](const Rect& a, const Rect& b) { return area_of(a) > area_of(b); });
  if (out.size() > most) out.resize(most);
  return out;
}

bool holds_text(const Rect& box, const Sheet& sheet) {
  std::size_t inside = 0, cut = 0;
  double top = box.y1, bottom = box.y0, size = 0;
  for (const Word& w : sheet.words) {
    if (!box.contains((w.box.x0 + w.box.x1) / 2, w.box.middle())) continue;
    ++inside;
    top = std::min(top, w.box.y0);
    bottom = std::max(bottom, w.box.y1);
    size = std::max(size, w.size);
    if (w.box.x0 < box.x0 - 2 || w.box.x1 > box.x1 + 2) ++cut;
  }
  return inside >= fewest_words && cut * 20 < inside && bottom - top > 2.1 * size;
}

}  // namespace

std::vector<Rect> fact_boxes(const Sheet& sheet, const std::vector<Rect>& tables) {
  std::vector<Rect> out;
  for (const Rect& r : candidates(sheet)) {
    const auto same = [&](const Rect& other) { return nearly_same(r, other); };
    if (std::any_of(out.begin(), out.end(), same)) continue;
    const auto in_table = [&](const Rect& t) {
      return overlap_x(r, t) > 0.8 * r.width() && overlap_y(r, t) > 0.8 * r.height();
    };
    if (std::any_of(tables.begin(), tables.end(), in_table)) continue;
    if (holds_text(r, sheet)) out.push_back(r);
  }
  return out;
}

}  // namespace planlupe::ingest
