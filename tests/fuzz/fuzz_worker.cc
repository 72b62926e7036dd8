// A file of any kind through a real worker: the parent always gets a document, whatever happens
// to the worker.

#include <sys/mman.h>
#include <unistd.h>

#include "ingest/reading.h"
#include "tests/fuzz/read_result.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace planlupe;
  using namespace planlupe::ingest;
  Descriptor file(::memfd_create("plan", MFD_CLOEXEC));
  tests::expect(::write(file.number(), data, size) == static_cast<ssize_t>(size));
  ReadingRules rules;
  rules.ocr = OcrMode::never;
  rules.page_seconds = 5;
  rules.file_seconds = 10;
  const Stop stop;
  Reading reading(std::move(file), "plan.pdf", "", rules, stop);
  tests::expect(reading.read().has_value());
  const Document document = reading.document();
  tests::expect(document.outcome == Outcome::complete || !document.problems.empty());
  tests::expect_kept(document);
  return 0;
}
