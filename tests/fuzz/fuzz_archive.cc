// Any bytes as the archive that Word and OpenDocument files are.

#include "ingest/office/docx.h"
#include "ingest/office/odt.h"
#include "tests/fuzz/read_result.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace planlupe;
  const auto bytes = tests::as_text(data, size);
  tests::expect_sound(ingest::read_docx(bytes));
  tests::expect_sound(ingest::read_odt(bytes));
  return 0;
}
