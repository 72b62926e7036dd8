#include "ingest/layout/gutter.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace planlupe::ingest {

namespace {

constexpr std::size_t max_open = 64;  // strips followed at once; a page has a handful of columns
constexpr double usual_height = 150;  // points of gutter at one place in a document
constexpr std::size_t beside = 24;    // boxes that can stand beside one

// Cuts a strip to where text stands on both sides of it; empty (height 0) when there is none, or
// only bullets or numbers on one side.
Rect with_text_beside(Rect strip, const std::vector<Rect>& boxes, double least_width) {
  double top[2] = {strip.y1, strip.y1}, bottom[2] = {strip.y0, strip.y0}, widest[2] = {0, 0};
  for (const Rect& b : boxes) {
    if (overlap_y(b, strip) < 0.5 * b.height()) continue;
    const int side = b.x0 >= strip.x1 - 0.01 ? 1 : 0;
    top[side] = std::min(top[side], b.y0);
    bottom[side] = std::max(bottom[side], b.y1);
    widest[side] = std::max(widest[side], b.width());
  }
  if (std::min(widest[0], widest[1]) < least_width) return {strip.x0, strip.y0, strip.x1, strip.y0};
  strip.y0 = std::max(top[0], top[1]);
  strip.y1 = std::max(strip.y0, std::min(bottom[0], bottom[1]));
  return strip;
}

struct Sweep {
  const std::vector<Rect>& sorted;
  const GutterLimits& limits;
  std::vector<Rect> open = {};  // y0 known, y1 not yet
  std::optional<Gutter> best = {};

  bool is_known(const Rect& strip) const {
    return std::any_of(limits.known.begin(), limits.known.end(),
                       [&](double x) { return x > strip.x0 && x < strip.x1; }) ||
           std::any_of(limits.dividers.begin(), limits.dividers.end(), [&](const Rect& line) {
             return line.x0 > strip.x0 && line.x1 < strip.x1 &&
                    overlap_y(line, strip) > 0.7 * std::min(line.height(), strip.height());
           });
  }

  // How much text must stand on both sides of the white strip.
  double least(const Rect& white) const {
    if (!is_known(white)) return limits.height;
    return white.height() > limits.apart ? limits.known_apart : limits.known_height;
  }

  void close(Rect strip, double y1) {
    strip.y1 = y1;
    const double enough = best ? best->strip.height() : least(strip);
    if (strip.height() < enough) return;
    const Gutter found = {with_text_beside(strip, sorted, limits.text), strip};
    if (found.strip.height() > enough || (best && is_longer(found))) best = found;
  }

  // Text beside it for the same height, but white further up or down.
  bool is_longer(const Gutter& found) const {
    return found.strip.height() > best->strip.height() - 0.5 &&
           found.white.height() > best->white.height() + 0.5;
  }

  void keep(std::vector<Rect>& next, Rect strip) {
    if (strip.width() < limits.width || next.size() >= max_open) return;
    for (const Rect& other : next)
      if (other.x0 <= strip.x0 && other.x1 >= strip.x1 && other.y0 <= strip.y0) return;
    next.push_back(strip);
  }

  // White strips that begin below `box`: the whole width, less what stands beside it and reaches
  // further down.
  void begin_below(std::size_t at, std::vector<Rect>& next, double left, double right) {
    const Rect& box = sorted[at];
    std::vector<Rect> pieces = {{left, box.y1, right, 0}};
    for (std::size_t i = at; i-- > 0 && at - i < beside;) {
      const Rect& other = sorted[i];
      if (other.y1 <= box.y1 + 1) continue;
      std::vector<Rect> rest;
      for (const Rect& p : pieces) {
        if (std::min(p.x1, other.x0) > p.x0)
          rest.push_back({p.x0, p.y0, std::min(p.x1, other.x0), 0});
        if (std::max(p.x0, other.x1) < p.x1)
          rest.push_back({std::max(p.x0, other.x1), p.y0, p.x1, 0});
      }
      pieces = std::move(rest);
    }
    for (const Rect& p : pieces) keep(next, p);
  }

  void pass(std::size_t at, double left, double right) {
    const Rect& box = sorted[at];
    std::vector<Rect> next;
    for (const Rect& strip : open) {
      if (box.x1 <= strip.x0 || box.x0 >= strip.x1) {
        keep(next, strip);
        continue;
      }
      close(strip, box.y0);
      keep(next, {strip.x0, strip.y0, box.x0, 0});
      keep(next, {box.x1, strip.y0, strip.x1, 0});
    }
    begin_below(at, next, left, right);
    open = std::move(next);
  }
};

}  // namespace

std::optional<Gutter> tallest_gutter(const std::vector<Rect>& boxes, const GutterLimits& limits) {
  if (boxes.size() < 2) return std::nullopt;
  std::vector<Rect> sorted = boxes;
  std::sort(sorted.begin(), sorted.end(),
            [](const Rect& a, const Rect& b) { return a.y0 != b.y0 ? a.y0 < b.y0 : a.x0 < b.x0; });
  Rect all = sorted.front();
  for (const Rect& b : sorted) all = around(all, b);
  Sweep sweep{sorted, limits};
  sweep.open.push_back({all.x0, all.y0, all.x1, 0});
  for (std::size_t i = 0; i < sorted.size(); ++i) sweep.pass(i, all.x0, all.x1);
  for (const Rect& strip : sweep.open) sweep.close(strip, all.y1);
  return sweep.best;
}

std::vector<double> usual_gutters(const std::vector<Gutter>& found) {
  std::map<long, double> heights;  // by position in steps of 4 points
  for (const Gutter& g : found)
    heights[std::lround((g.strip.x0 + g.strip.x1) / 8)] += g.strip.height();
  std::vector<double> out;
  for (const auto& [step, height] : heights)
    if (height > usual_height) out.push_back(4.0 * static_cast<double>(step));
  return out;
}

}  // namespace planlupe::ingest
