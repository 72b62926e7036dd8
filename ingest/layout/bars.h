// The bars of a bar chart.

#ifndef PLANLUPE_INGEST_LAYOUT_BARS_H_
#define PLANLUPE_INGEST_LAYOUT_BARS_H_

#include <vector>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// Around each row of bars on the page: filled areas of one width that stand apart on one line and
// are not of one height. The bottom of a rectangle is that line.
std::vector<Rect> rows_of_bars(const std::vector<Fill>& fills);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_BARS_H_
