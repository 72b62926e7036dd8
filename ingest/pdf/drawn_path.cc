#include "ingest/pdf/drawn_path.h"

#include <algorithm>
#include <cmath>

namespace planlupe::ingest {

Rect box_of(GfxState* state, const GfxSubpath& path) {
  Rect box;
  for (int i = 0; i < path.getNumPoints(); ++i) {
    double x = 0, y = 0;
    state->transform(path.getX(i), path.getY(i), &x, &y);
    box = i == 0 ? Rect{x, y, x, y} : around(box, {x, y, x, y});
  }
  return box;
}

bool has_curve(const GfxSubpath& path) {
  for (int i = 0; i < path.getNumPoints(); ++i)
    if (path.getCurve(i)) return true;
  return false;
}

bool is_rectangle(GfxState* state, const GfxSubpath& path, const Rect& box) {
  if (path.getNumPoints() < 4 || path.getNumPoints() > 6 || has_curve(path)) return false;
  for (int i = 0; i < path.getNumPoints(); ++i) {
    double x = 0, y = 0;
    state->transform(path.getX(i), path.getY(i), &x, &y);
    const double dx = std::min(x - box.x0, box.x1 - x), dy = std::min(y - box.y0, box.y1 - y);
    if (dx > 0.5 || dy > 0.5) return false;
  }
  return true;
}

bool is_ellipse(GfxState* state, const GfxSubpath& path, const Rect& box) {
  if (path.getNumPoints() != 13) return false;
  for (int i = 0; i < 12; ++i) {
    double x = 0, y = 0;
    state->transform(path.getX(i), path.getY(i), &x, &y);
    const double dx = std::abs(x - (box.x0 + box.x1) / 2), dy = std::abs(y - box.middle());
    if (i % 3 == 0 && std::min(dx, dy) > 0.02 * std::max(box.width(), box.height())) return false;
    if ((i % 3 != 0) != path.getCurve(i)) return false;
  }
  return true;
}

bool sane(const Rect& r) {
  for (const double v : {r.x0, r.y0, r.x1, r.y1})
    if (!std::isfinite(v) || std::abs(v) > 1e5) return false;
  return true;
}

}  // namespace planlupe::ingest
