// Random queries of every operator: hits, totals and marks are those of a scan without an index.

#include <catch2/catch.hpp>

#include "corpus/document_json.h"
#include "query/query_parser.h"
#include "query/search.h"
#include "tests/unit/search/random_query.h"
#include "tests/unit/search/slow_scan.h"
#include "tests/unit/search/small_study.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

std::map<SlowScan::Place, SlowScan::Spans> indexed(index::IndexReader& reader,
                                                   const query::Node& tree) {
  const auto result = query::search(reader, tree, {.limit = 100'000});
  REQUIRE(result.has_value());
  std::map<SlowScan::Place, SlowScan::Spans> hits;
  for (const query::Hit& hit : result->hits) {
    auto& spans = hits[{reader.documents()[hit.place.document].file, hit.passage.id}];
    for (const index::WordSpan& mark : hit.marks) spans.emplace_back(mark.start, mark.end);
  }
  CHECK(result->total == hits.size());
  return hits;
}

SlowScan scan_of(const SmallStudy& study) {
  const Study opened = study.open();
  SlowScan scan;
  for (const std::string& file : opened.files)
    scan.add(*read_document(opened.text_path(file)), opened.plan(file));
  return scan;
}

}  // namespace

TEST_CASE("Any query finds and marks what a scan of every passage does", "[search]") {
  SmallStudy study;
  fill(study);
  REQUIRE(study.build().has_value());
  auto reader = study.reader();
  SlowScan scan = scan_of(study);
  RandomQuery random(scan.words(),
                     {"små kommuner", "i hele", "flyktninger flyktninger", "kommune* skal",
                      "folk i arbeid", "skal bosette"},
                     {"fylke:Troms", "fylke:vestland", "type:planstrategi", "år:2021..2024",
                      "år:..2020", "side:2..4", "språk:nynorsk", "slag:avsnitt", "status:Utgått",
                      "dokument:troms/*", "IKKE fylke:Troms"},
                     7);
  int found = 0;
  for (int i = 0; i < 400; ++i) {
    const std::string typed = random.next();
    CAPTURE(typed);
    const auto tree = query::parse_query(typed);
    REQUIRE(tree.has_value());
    const auto wanted = scan.search(*tree);
    const auto got = indexed(reader, *tree);
    CHECK(got == wanted);
    found += wanted.empty() ? 0 : 1;
  }
  CHECK(found > 100);  // the queries are not idle
}
