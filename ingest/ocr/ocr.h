// Character recognition of an image: the border to tesseract.

#ifndef PLANLUPE_INGEST_OCR_OCR_H_
#define PLANLUPE_INGEST_OCR_OCR_H_

#include "corpus/result.h"
#include "ingest/ocr/picture.h"
#include "ingest/ocr/recognised.h"

namespace planlupe::ingest {

// The words on `picture` by tesseract's Norwegian model, upright text only, the page set straight
// when it is askew. Sizes are estimated from the heights of the lines. Takes seconds and 100 MB;
// for a worker of its own, since tesseract is not to be trusted with hostile images. Fails with
// no_text when the model is not installed.
Result<Recognised> recognise(const Picture& picture);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OCR_OCR_H_
