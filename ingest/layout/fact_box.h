// Shaded or framed boxes with text of their own.

#ifndef PLANLUPE_INGEST_LAYOUT_FACT_BOX_H_
#define PLANLUPE_INGEST_LAYOUT_FACT_BOX_H_

#include <vector>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// The boxes of `sheet`, larger before smaller. A box has several lines of text wholly inside and
// is neither the page's background nor the shade of a table or of one line.
std::vector<Rect> fact_boxes(const Sheet& sheet, const std::vector<Rect>& tables);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_FACT_BOX_H_
