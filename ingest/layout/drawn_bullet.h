// List bullets that are drawn as discs instead of written as characters.

#ifndef PLANLUPE_INGEST_LAYOUT_DRAWN_BULLET_H_
#define PLANLUPE_INGEST_LAYOUT_DRAWN_BULLET_H_

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// Adds a word "•" for each small disc that stands before a line of text, where several stand under
// each other. Pages with many small discs are charts or maps and stay as they are.
void add_drawn_bullets(Sheet& sheet);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_DRAWN_BULLET_H_
