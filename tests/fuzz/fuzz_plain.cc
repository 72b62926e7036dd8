// Any bytes as plain text, in whatever encoding.

#include "ingest/office/plain.h"
#include "tests/fuzz/read_result.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  planlupe::tests::expect_sound(planlupe::ingest::read_plain(planlupe::tests::as_text(data, size)));
  return 0;
}
