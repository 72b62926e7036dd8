// A rectangle on a page in points, origin top left, y downwards.

#ifndef PLANLUPE_INGEST_LAYOUT_RECT_H_
#define PLANLUPE_INGEST_LAYOUT_RECT_H_

#include <algorithm>

namespace planlupe::ingest {

struct Rect {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  double width() const { return x1 - x0; }
  double height() const { return y1 - y0; }
  double middle() const { return (y0 + y1) / 2; }
  bool contains(double x, double y) const { return x >= x0 && x <= x1 && y >= y0 && y <= y1; }
};

// The smallest rectangle around both.
inline Rect around(const Rect& a, const Rect& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

// Length of the shared part of the two x-ranges or y-ranges; negative when they are apart.
inline double overlap_x(const Rect& a, const Rect& b) {
  return std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
}
inline double overlap_y(const Rect& a, const Rect& b) {
  return std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
}

// True when the two stand on one line of text: they share half of the lower one's height.
inline bool same_row(const Rect& a, const Rect& b) {
  return overlap_y(a, b) > 0.5 * std::min(a.height(), b.height());
}

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_RECT_H_
