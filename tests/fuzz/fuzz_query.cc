// What anybody may type: an answer, or an error that says at which column.

#include "corpus/text.h"
#include "query/search/query_parser.h"
#include "query/search/search.h"
#include "tests/fuzz/target.h"
#include "tests/unit/search/small_study.h"

using namespace planlupe;

namespace {

index::IndexReader small_index() {
  static tests::SmallStudy study;
  tests::fill(study);
  tests::expect(study.build().has_value());
  return study.reader();
}

void expect_column(const Error& error) {
  tests::expect(error.code == Errc::query_syntax);
  tests::expect(error.where.find_first_of("0123456789") != std::string::npos);
  tests::expect(valid_utf8(to_string(error)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static index::IndexReader reader = small_index();
  const auto tree = query::parse_query(tests::as_text(data, size));
  if (!tree) {
    expect_column(tree.error());
    return 0;
  }
  const std::string printed = query::to_string(*tree);
  const auto again = query::parse_query(printed);
  tests::expect(!again || query::to_string(*again) == printed);
  const auto result = query::search(reader, *tree, {.related = true});
  if (!result) {
    expect_column(result.error());
    return 0;
  }
  tests::expect(result->hits.size() <= result->total);
  for (const query::Hit& hit : result->hits)
    for (const index::WordSpan& mark : hit.marks)
      tests::expect(mark.start < mark.end &&
                    static_cast<std::size_t>(mark.end) <= code_points(hit.passage.text));
  return 0;
}
