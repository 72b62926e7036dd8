// Random queries of every operator: hits, totals and marks are those of a scan without an index.

#include <catch2/catch.hpp>

#include "tests/unit/search/oracle.h"
#include "tests/unit/search/small_study.h"

using namespace planlupe;
using namespace planlupe::tests;

TEST_CASE("Any query finds and marks what a scan of every passage does", "[search]") {
  SmallStudy study;
  fill(study);
  REQUIRE(study.build().has_value());
  auto reader = study.reader();
  SlowScan scan = scan_of(study.open());
  RandomQuery random(
      scan.words(),
      {"små kommuner", "i hele", "flyktninger flyktninger", "kommune* skal", "folk i arbeid",
       "skal bosette"},
      {"fylke:Troms", "fylke:vestland", "type:planstrategi", "år:2021..2024", "år:..2020",
       "side:2..4", "språk:nynorsk", "slag:avsnitt", "status:Utgått", "dokument:troms/*",
       "tittel:kompetanse", "overskrift:kapitlet", "IKKE fylke:Troms"},
      7);
  const OracleRun run = run_oracle(reader, scan, random, 400);
  CHECK(run.wrong == std::vector<std::string>{});
  CHECK(run.found > 100);  // the queries are not idle
}
