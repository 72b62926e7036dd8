// The version of the readers, as records carry it.

#ifndef PLANLUPE_INGEST_EXTRACTOR_H_
#define PLANLUPE_INGEST_EXTRACTOR_H_

#include <string>

#include "ingest/read.h"

namespace planlupe::ingest {

// The stamp that goes into Document::extractor: changes whenever the same file may read otherwise.
std::string extractor_stamp(OcrMode ocr);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_EXTRACTOR_H_
