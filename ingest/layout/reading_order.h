// Puts the fragments of a page into the order in which a person reads them, columns apart.

#ifndef PLANLUPE_INGEST_LAYOUT_READING_ORDER_H_
#define PLANLUPE_INGEST_LAYOUT_READING_ORDER_H_

#include <vector>

#include "ingest/layout/gutter.h"
#include "ingest/layout/line.h"

namespace planlupe::ingest {

// Returns whole lines, column by column, top to bottom in each; `column` is set. A column ends
// where the number or place of the columns changes, so a page can have many.
std::vector<Line> in_reading_order(std::vector<Line> fragments, const std::vector<Font>& fonts,
                                   const GutterLimits& limits);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_READING_ORDER_H_
