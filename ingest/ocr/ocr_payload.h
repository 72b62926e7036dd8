// The words of a recognised page, on their way from the process that recognised it to the one that
// reads the document.

#ifndef PLANLUPE_INGEST_OCR_OCR_PAYLOAD_H_
#define PLANLUPE_INGEST_OCR_OCR_PAYLOAD_H_

#include <string>
#include <string_view>

#include "corpus/result.h"
#include "ingest/ocr/recognised.h"

namespace planlupe::ingest {

// How a worker hands its words over.
std::string to_payload(const Recognised& page);

// The page in `payload`, which a worker sent and nobody trusts: words off the page are left out.
// Fails with data_invalid. Word::font is 0.
Result<Recognised> recognised_from(std::string_view payload);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OCR_OCR_PAYLOAD_H_
