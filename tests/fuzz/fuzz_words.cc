// What a worker that recognises characters hands over: words on their page, or data_invalid.

#include <cmath>

#include "corpus/text.h"
#include "ingest/ocr/ocr_payload.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace planlupe;
  const auto sheet = ingest::sheet_from_ocr(tests::as_text(data, size));
  if (!sheet) {
    tests::expect(sheet.error().code == Errc::data_invalid);
    return 0;
  }
  for (const ingest::Word& word : sheet->words) {
    tests::expect(!word.text.empty() && valid_utf8(word.text) && word.size > 0);
    tests::expect(std::isfinite(word.box.x0) && std::isfinite(word.box.y1));
  }
  (void)ingest::to_payload(*sheet);
  return 0;
}
