// A Picture as leptonica, and through it tesseract, wants it. Private to this folder.

#ifndef PLANLUPE_INGEST_OCR_LEPTONICA_IMAGE_H_
#define PLANLUPE_INGEST_OCR_LEPTONICA_IMAGE_H_

#include <memory>

#include "ingest/ocr/picture.h"

struct Pix;

namespace planlupe::ingest {

struct DropImage {
  void operator()(Pix* image) const;
};
using Image = std::unique_ptr<Pix, DropImage>;

// A copy of `picture` in 8 bits; nothing when it has no pixels or there is no memory for it.
Image image_of(const Picture& picture);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OCR_LEPTONICA_IMAGE_H_
