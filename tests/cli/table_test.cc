#include <catch2/catch.hpp>

#include "corpus/csv.h"
#include "corpus/json_file.h"
#include "tests/support/run.h"
#include "tests/support/small_study.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::tests;

TEST_CASE("A table is text unless another format is asked for", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const std::string study = dir.path().string();
  const auto text = run_planlupe({"table", study, "themes"});
  CHECK(text.status == 0);
  CHECK(text.out.find("Fjordmark   Innvandring") != std::string::npos);
  const auto csv = run_planlupe({"table", study, "themes", "--format", "csv"});
  CHECK(parse_csv(csv.out).at(1).at(0) == "Fjordmark");
  const auto json = parse_json(run_planlupe({"table", study, "themes", "--format", "json"}).out);
  REQUIRE(json);
  CHECK(json->at("name") == "themes");
}

TEST_CASE("The members behind every cell are listed when asked for", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const auto ran = run_planlupe({"table", dir.path().string(), "themes", "--members"});
  CHECK(ran.out.find("Fjordmark · Distrikt · Avsnitt (3)\n") != std::string::npos);
  CHECK(ran.out.find("Distriktene mangler boliger.") != std::string::npos);
}

TEST_CASE("A spreadsheet goes to a file, and planlupe says so", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const std::string study = dir.path().string();
  CHECK(run_planlupe({"table", study, "themes", "--format", "xlsx"}).status == 64);
  const std::string file = (dir / "ut.xlsx").string();
  CHECK(run_planlupe({"table", study, "themes", "--format", "xlsx", "-o", file}).status == 0);
  CHECK(std::filesystem::file_size(file) > 1000);
}

TEST_CASE("An unknown table is wrong usage, and a missing study fails with its code", "[cli]") {
  const TempDir dir;
  CHECK(run_planlupe({"table", dir.path().string(), "nonsense"}).status == 64);
  const auto missing = run_planlupe({"table", (dir / "absent").string(), "themes"});
  CHECK(missing.status == 2);
  CHECK(missing.err.find("folder_missing") != std::string::npos);
}

TEST_CASE("A table of other codes is made for codes there are, by tables that can", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const std::string study = dir.path().string();
  CHECK(run_planlupe({"table", study, "quotes", "--code", "INN.gruppe"}).status == 0);
  CHECK(run_planlupe({"table", study, "quotes", "--code", "FINNESIKKE"}).status == 64);
  const auto other = run_planlupe({"table", study, "gaps", "--code", "INN.gruppe"});
  CHECK(other.status == 64);
  CHECK(other.err.find("--code") != std::string::npos);
}
