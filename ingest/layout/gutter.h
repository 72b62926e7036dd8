// The white space between columns.

#ifndef PLANLUPE_INGEST_LAYOUT_GUTTER_H_
#define PLANLUPE_INGEST_LAYOUT_GUTTER_H_

#include <optional>
#include <vector>

#include "ingest/layout/rect.h"

namespace planlupe::ingest {

struct GutterLimits {
  double width = 9;    // points at least
  double height = 36;  // points at least
  double text = 30;    // points that the widest line on each side has at least
  // Where the document is known to part its columns. There two lines are enough, and one when
  // white space of height `apart` sets it off; so they are where one of `dividers` is drawn.
  std::vector<double> known = {};
  std::vector<Rect> dividers = {};  // upright lines of the page
  double known_height = 17, known_apart = 6, apart = 26;
};

struct Gutter {
  Rect strip = {};  // cut to the height where text stands on both sides
  Rect white = {};  // as far up and down as it is white
};

// The upright strip of white space that has text on both sides for the greatest height; nothing
// when none is tall and wide enough. The boxes may come in any order.
std::optional<Gutter> tallest_gutter(const std::vector<Rect>& boxes, const GutterLimits& limits);

// The x positions at which the gutters of a document's pages, `found`, keep standing.
std::vector<double> usual_gutters(const std::vector<Gutter>& found);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_GUTTER_H_
