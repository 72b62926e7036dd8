// The shapes of what poppler draws. Private to this folder.

#ifndef PLANLUPE_INGEST_PDF_DRAWN_PATH_H_
#define PLANLUPE_INGEST_PDF_DRAWN_PATH_H_

#include <GfxState.h>

#include "ingest/layout/rect.h"

namespace planlupe::ingest {

// Around the corners of `path`, in points of the page.
Rect box_of(GfxState* state, const GfxSubpath& path);

bool has_curve(const GfxSubpath& path);

// True when every corner of the path lies on a corner of its box.
bool is_rectangle(GfxState* state, const GfxSubpath& path, const Rect& box);

// Four curves from the middle of one side of `box` to that of the next.
bool is_ellipse(GfxState* state, const GfxSubpath& path, const Rect& box);

// False for what no page can hold.
bool sane(const Rect& box);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_PDF_DRAWN_PATH_H_
