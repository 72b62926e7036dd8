// A record as it may come from a worker or lie in text/: what is read is written back the same.

#include "corpus/document_json.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace planlupe;
  const auto document = parse_document(tests::as_text(data, size));
  if (!document) {
    tests::expect(document.error().code == Errc::data_invalid);
    return 0;
  }
  const std::string once = to_json(*document);
  const auto again = parse_document(once);
  tests::expect(again && to_json(*again) == once);
  tests::expect(readable_pages(*document) <= static_cast<int>(document->pages.size()));
  return 0;
}
