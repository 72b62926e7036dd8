// A register as people may save it: every file keeps exactly one plan.

#include "corpus/register.h"
#include "corpus/text.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace planlupe;
  const auto text = tests::as_text(data, size);
  const auto read = read_register(text, {"a.pdf", "b.pdf"});
  if (!read) {
    tests::expect(read.error().code == Errc::register_encoding ||
                  read.error().code == Errc::register_columns);
    return 0;
  }
  tests::expect(read->plans.size() == 2 && read->plans[0].file == "a.pdf" &&
                read->plans[1].file == "b.pdf");
  for (const Plan& plan : read->plans)
    tests::expect(plan.year == 0 || (plan.year >= 1950 && plan.year <= 2100));
  for (const Error& notice : read->notices) tests::expect(valid_utf8(to_string(notice)));
  return 0;
}
