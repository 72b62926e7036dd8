// The straight lines of a page, put together from the pieces in which they are drawn.

#ifndef PLANLUPE_INGEST_LAYOUT_RULING_H_
#define PLANLUPE_INGEST_LAYOUT_RULING_H_

#include <vector>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// A line along an axis: at `at` across the axis, from `from` to `to` along it.
struct Rule {
  double at = 0, from = 0, to = 0;

  double length() const { return to - from; }
};

struct Ruling {
  std::vector<Rule> across = {};   // horizontal, top to bottom
  std::vector<Rule> upright = {};  // vertical, left to right
  std::vector<Rect> bars = {};     // rows of bars: what stands there is a chart
};

// Joins pieces that lie on one line and touch. The edges of filled areas no higher than a few
// text lines count as lines, too: shaded rows and cells are ruled by their shades. Bars of a chart
// and the lines behind and below them rule nothing.
Ruling ruling_of(const Sheet& sheet);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_RULING_H_
