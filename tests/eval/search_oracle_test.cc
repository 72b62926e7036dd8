// Searching real text: the index against a scan of the sample plans and of the reference plans.
// PLANLUPE_ORACLE_QUERIES says how many queries are held against each other, PLANLUPE_ORACLE_SEED
// which ones.

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

int setting(const char* name, int otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::atoi(value) : otherwise;
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
  auto typed = scan.chunks();  // half of the words with the signs that stand at them
  typed.insert(typed.end(), words.begin(), words.end());
  RandomQuery random(
      typed, phrases_in(words),
      {"fylke:Skogmark", "type:planstrategi", "type:kunnskapsgrunnlag", "år:2024", "år:..2020",
       "side:3..7", "språk:nynorsk", "slag:listepunkt", "slag:overskrift", "del:faktaboks",
       "del:innhold", "dokument:s*", "tittel:kompetanse", "overskrift:innvandring",
       "overskrift:kommunar", "IKKE fylke:Austfjella", "IKKE slag:tabellrad"},
      static_cast<unsigned>(setting("PLANLUPE_ORACLE_SEED", 20260101)));
  const int queries = setting("PLANLUPE_ORACLE_QUERIES", 60);
  const OracleRun run = run_oracle(*reader, scan, random, queries);
  std::printf("%d queries over %zu words: %d with hits, %zu wrong\n", queries, words.size(),
              run.found, run.wrong.size());
  CHECK(run.wrong == std::vector<std::string>{});
  CHECK(run.found > queries / 3);
}
