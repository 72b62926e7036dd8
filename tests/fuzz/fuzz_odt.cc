// The text of an OpenDocument file as any XML, packed here, since no fuzzer gets a checksum right.

#include "ingest/office/odt.h"
#include "tests/fuzz/read_result.h"
#include "tests/support/zip.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace planlupe;
  const std::string text(tests::as_text(data, size));
  tests::expect_sound(ingest::read_odt(tests::zip_of({{"content.xml", text}})));
  return 0;
}
