#include <catch2/catch.hpp>

#include "corpus/csv.h"
#include "corpus/json_file.h"
#include "tests/support/run.h"
#include "tests/support/small_study.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::tests;

TEST_CASE("Tagged passages go out as lines, rows and a spreadsheet, the same every time", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const std::string study = dir.path().string();
  const auto lines = run_planlupe({"export", study, "--format", "jsonl"});
  const auto first = parse_json(lines.out.substr(0, lines.out.find('\n')));
  REQUIRE(first);
  CHECK(first->at("format") == "planlupe.export/1");
  CHECK(run_planlupe({"export", study, "--format", "jsonl"}).out == lines.out);
  const auto rows = parse_csv(run_planlupe({"export", study, "--format", "csv"}).out);
  CHECK(rows.size() > 10);
  CHECK(rows[0].size() == rows[1].size());
  CHECK(rows[1][11] == "avsnitt");
  CHECK(rows[1][16] == "teller");
  const std::string file = (dir / "ut.xlsx").string();
  CHECK(run_planlupe({"export", study, "-o", file}).status == 0);
  CHECK(std::filesystem::file_size(file) > 1000);
}

TEST_CASE("An export may be of some counties and types", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const auto ran = run_planlupe({"export", dir.path().string(), "--format", "csv", "--county",
                                 "Fjordmark", "--type", "planstrategi"});
  const auto rows = parse_csv(ran.out);
  REQUIRE(rows.size() > 1);
  for (std::size_t i = 1; i < rows.size(); ++i) CHECK(rows[i][0] == "fjordmark/strategi.pdf");
}

TEST_CASE("A study goes out as a project for other coding programs", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const std::string file = (dir / "studie.qdpx").string();
  CHECK(run_planlupe({"export", dir.path().string(), "--format", "qdpx"}).status == 64);
  CHECK(run_planlupe({"export", dir.path().string(), "--format", "qdpx", "-o", file}).status == 0);
  CHECK(detail::contents(file).substr(0, 2) == "PK");
}

TEST_CASE("A spreadsheet needs a file, and an unknown format is wrong usage", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const std::string study = dir.path().string();
  CHECK(run_planlupe({"export", study}).status == 64);
  CHECK(run_planlupe({"export", study, "--format", "doc"}).status == 64);
  CHECK(run_planlupe({"export", (dir / "borte").string(), "--format", "csv"}).status == 2);
}
