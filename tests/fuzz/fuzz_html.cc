// Any bytes as a web page.

#include "ingest/office/html.h"
#include "tests/fuzz/read_result.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  planlupe::tests::expect_sound(planlupe::ingest::read_html(planlupe::tests::as_text(data, size)));
  return 0;
}
