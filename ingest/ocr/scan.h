// A scanned page made fit for character recognition: upright, straight, without rules.

#ifndef PLANLUPE_INGEST_OCR_SCAN_H_
#define PLANLUPE_INGEST_OCR_SCAN_H_

#include <vector>

#include "ingest/layout/rect.h"
#include "ingest/ocr/leptonica_image.h"

namespace planlupe::ingest {

// Pixels.
int width_of(const Image& image);
int height_of(const Image& image);

Image copy_of(const Image& image);

// `image` turned by the few degrees that its lines lie askew.
Image straightened(Image image);

// `image` turned so that its letters stand upright; empty when they do, or when none tell.
Image turned_upright(const Image& image);

// Paints over the lines of tables, which are read as bars and shift what stands beside them. Gives
// where they were, in points.
std::vector<Rect> wipe_rules(Image& image, double dpi);

// Where the leading dots of contents and the dotted lines of forms are, in points.
std::vector<Rect> leaders_on(const Image& image, double dpi);

// The marks of a list bullet's size and shape that are wholly filled, in points: full stops of
// large print among them.
std::vector<Rect> solid_marks_on(const Image& image, double dpi);

// What is surely ink on `image` and in none of `boxes` (points), in black and white; empty when
// hardly anything of it has a letter's size.
Image ink_beside(const Image& image, const std::vector<Rect>& boxes, double dpi);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OCR_SCAN_H_
