// Bands of colour that are there for a title.

#ifndef PLANLUPE_INGEST_LAYOUT_TITLE_BAND_H_
#define PLANLUPE_INGEST_LAYOUT_TITLE_BAND_H_

#include <vector>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// The filled rectangles on `sheet` that are as high as one or two lines, at least as wide as a
// column, and have one short line on them that is no sentence and no row of cells. None that
// touches another: those shade the rows of a table or are parts of a drawing.
std::vector<Rect> title_bands(const Sheet& sheet);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_TITLE_BAND_H_
