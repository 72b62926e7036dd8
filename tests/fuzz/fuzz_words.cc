// What a worker that recognises characters hands over: words on their page, or data_invalid.

#include <cmath>

#include "corpus/text.h"
#include "ingest/ocr/ocr_payload.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace planlupe;
  const auto page = ingest::recognised_from(tests::as_text(data, size));
  if (!page) {
    tests::expect(page.error().code == Errc::data_invalid);
    return 0;
  }
  for (const ingest::Word& word : page->sheet.words) {
    tests::expect(!word.text.empty() && valid_utf8(word.text) && word.size > 0);
    tests::expect(std::isfinite(word.box.x0) && std::isfinite(word.box.y1));
  }
  (void)ingest::to_payload(*page);
  return 0;
}
