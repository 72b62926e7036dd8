// List bullets of a scanned page, which tesseract leaves out or reads as one letter or another.

#ifndef PLANLUPE_INGEST_OCR_SCANNED_BULLET_H_
#define PLANLUPE_INGEST_OCR_SCANNED_BULLET_H_

#include <vector>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// Adds a word "•" for each of `marks` that stands before a line of text as bullets do, in place of
// what was read there. `marks` are the solid ones on the page, full stops and dots of letters among
// them.
void add_scanned_bullets(Sheet& sheet, const std::vector<Rect>& marks);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OCR_SCANNED_BULLET_H_
