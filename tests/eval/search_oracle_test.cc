// Searching real text: the index against a scan of the sample plans and of the reference plans.
// PLANLUPE_ORACLE_QUERIES says how many queries are held against each other, PLANLUPE_ORACLE_SEED
// which ones.

#include <cstdio>

#include <catch2/catch.hpp>

#include "tests/eval/searched_plans.h"
#include "tests/unit/search/oracle.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

// Three words in a row, from here and there in the text.
std::vector<std::string> phrases_in(const std::vector<std::string>& words) {
  std::vector<std::string> phrases;
  for (std::size_t i = 0; i + 2 < words.size(); i += 97)
    phrases.push_back(words[i] + " " + words[i + 1] + (i % 2 == 0 ? "" : " " + words[i + 2]));
  return phrases;
}

}  // namespace

TEST_CASE("Searching plans finds and marks what a scan of them does", "[search]") {
  const SearchedPlans plans(PlanSet::samples_and_reference);
  auto reader = plans.reader();
  SlowScan scan = scan_of(plans.study());
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
  const OracleRun run = run_oracle(reader, scan, random, queries);
  std::printf("%d queries over %zu words: %d with hits, %zu wrong\n", queries, words.size(),
              run.found, run.wrong.size());
  CHECK(run.wrong == std::vector<std::string>{});
  CHECK(run.found > queries / 3);
}
