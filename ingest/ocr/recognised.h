// What character recognition gives for a page.

#ifndef PLANLUPE_INGEST_OCR_RECOGNISED_H_
#define PLANLUPE_INGEST_OCR_RECOGNISED_H_

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

struct Recognised {
  Sheet sheet = {};
  double doubtful = 0;  // share of the letters in words that tesseract itself holds for unsure
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OCR_RECOGNISED_H_
