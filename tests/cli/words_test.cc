#include <catch2/catch.hpp>

#include "corpus/csv.h"
#include "corpus/json_file.h"
#include "tests/support/run.h"
#include "tests/support/small_study.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::tests;

TEST_CASE("Terms shows what a word becomes, with and without a study", "[cli]") {
  const auto alone = run_planlupe({"terms", "innvandrarane", "--format", "json"});
  CHECK(alone.status == 0);
  const auto json = parse_json(alone.out);
  REQUIRE(json);
  CHECK(json->at("rows").size() == 2);
  const TempDir dir;
  write_study(dir, small_study());
  CHECK(run_planlupe({"terms", "qzxqzx", dir.path().string()}).status == 1);
}

TEST_CASE("Freq counts words as text, CSV and JSON", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const std::string study = dir.path().string();
  const auto csv = run_planlupe({"freq", study, "distrikt", "--by", "county", "--format", "csv"});
  REQUIRE(csv.status == 0);
  CHECK(parse_csv(csv.out).at(1).at(0) == "distrikt");
  CHECK(run_planlupe({"freq", study, "--min", "1"}).status == 0);
  CHECK(run_planlupe({"freq", study, "--by", "county"}).status == 64);
  CHECK(run_planlupe({"freq", study, "--only", "nonsense"}).status == 64);
}

TEST_CASE("Keyness and collocates answer with what they counted", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const std::string study = dir.path().string();
  CHECK(run_planlupe({"keyness", study, "--only", "county=Fjordmark", "--min", "1"}).status <= 1);
  CHECK(run_planlupe({"keyness", study, "--only-b", "county=Fjordmark"}).status == 64);
  CHECK(run_planlupe({"collocates", study, "distrikt", "--min", "1"}).status <= 1);
  CHECK(run_planlupe({"collocates", study}).status == 64);
}
