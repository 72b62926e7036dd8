// What is usual in a document: what departs from it is a heading, a caption, a note.

#ifndef PLANLUPE_INGEST_LAYOUT_USUAL_H_
#define PLANLUPE_INGEST_LAYOUT_USUAL_H_

#include <map>
#include <utility>
#include <vector>

#include "ingest/layout/gutter.h"
#include "ingest/layout/line.h"

namespace planlupe::ingest {

struct Usual {
  Style body = {};
  double pitch = 0;  // points from one body line to the next
  GutterLimits gutters = {};
  std::map<std::pair<int, int>, double> pitches = {};  // by font and tenths of points of size

  // Points from one line of `style` to the next, in one paragraph.
  double pitch_of(const Style& style) const;
};

// Fails never; a document without words has a body size of 0.
Usual usual_in(const std::vector<std::vector<Line>>& pages);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_USUAL_H_
