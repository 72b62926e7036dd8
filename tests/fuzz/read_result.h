// What every reader promises of any bytes: a document that can be kept, or why there is none.

#ifndef PLANLUPE_TESTS_FUZZ_READ_RESULT_H_
#define PLANLUPE_TESTS_FUZZ_READ_RESULT_H_

#include <string>

#include "corpus/document_json.h"
#include "corpus/text.h"
#include "tests/fuzz/target.h"

namespace planlupe::tests {

inline void expect_kept(const Document& document) {
  const int pages = static_cast<int>(document.pages.size());
  for (const Passage& p : document.passages)
    expect(!p.text.empty() && valid_utf8(p.text) && p.page >= 1 && p.page <= p.page_end &&
           p.page_end <= pages);
  const std::string record = to_json(document);
  const auto again = parse_document(record);
  expect(again && to_json(*again) == record);
}

inline void expect_sound(const Result<Document>& read) {
  if (read) return expect_kept(*read);
  expect(read.error().code == Errc::not_a_document || read.error().code == Errc::output_too_large);
  expect(!read.error().what.empty());
}

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_FUZZ_READ_RESULT_H_
