// Searching real text: the index against a scan of the sample plans and of the reference plans.
// PLANLUPE_ORACLE_QUERIES says how many queries are held against each other.

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include <catch2/catch.hpp>

#include "corpus/study.h"
#include "index/build_index.h"
#include "tests/support/run.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/search/oracle.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

namespace fs = std::filesystem;

int wanted_queries() {
  const char* count = std::getenv("PLANLUPE_ORACLE_QUERIES");
  return count != nullptr ? std::atoi(count) : 60;
}

void copy_plans(const fs::path& study) {
  fs::copy(fs::path(PLANLUPE_SAMPLES) / "plans", study / "plans", fs::copy_options::recursive);
  fs::copy(fs::path(PLANLUPE_SAMPLES) / "register.csv", study);
  const fs::path reference = fs::path(PLANLUPE_SHARED) / "data/plans";
  if (fs::exists(reference))
    fs::copy(reference, study / "plans");
  else
    WARN("the reference plans are not here: the sample plans alone");
}

// Three words in a row, from here and there in the text.
std::vector<std::string> phrases_in(const std::vector<std::string>& words) {
  std::vector<std::string> phrases;
  for (std::size_t i = 0; i + 2 < words.size(); i += 97)
    phrases.push_back(words[i] + " " + words[i + 1] + (i % 2 == 0 ? "" : " " + words[i + 2]));
  return phrases;
}

}  // namespace

TEST_CASE("Searching plans finds and marks what a scan of them does", "[search]") {
  const TempDir dir;
  copy_plans(dir.path());
  (void)run_planlupe({"ingest", dir.path().string(), "--ocr", "never"});
  const auto study = open_study(dir.path());
  REQUIRE(study.has_value());
  REQUIRE(index::build_index(*study, {}).has_value());
  auto reader = index::IndexReader::open(study->index());
  REQUIRE(reader.has_value());
  SlowScan scan = scan_of(*study);
  const auto words = scan.running_words();
  RandomQuery random(
      words, phrases_in(words),
      {"fylke:Skogmark", "type:planstrategi", "type:kunnskapsgrunnlag", "år:2024", "år:..2020",
       "side:3..7", "språk:nynorsk", "slag:listepunkt", "slag:overskrift", "del:faktaboks",
       "del:innhold", "dokument:s*", "tittel:kompetanse", "overskrift:innvandring",
       "overskrift:kommunar", "IKKE fylke:Austfjella", "IKKE slag:tabellrad"},
      20260101);
  const int queries = wanted_queries();
  const OracleRun run = run_oracle(*reader, scan, random, queries);
  std::printf("%d queries over %zu words: %d with hits, %zu wrong\n", queries, words.size(),
              run.found, run.wrong.size());
  CHECK(run.wrong == std::vector<std::string>{});
  CHECK(run.found > queries / 3);
}
