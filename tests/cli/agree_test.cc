#include <catch2/catch.hpp>

#include "tests/support/run.h"
#include "tests/support/temp_dir.h"

using namespace planlupe::tests;

TEST_CASE("agree compares two coders, and a coder with planlupe", "[cli]") {
  const TempDir dir;
  const auto anne = dir.write("anne.csv", "passage;code\np1;INN\np2;DIS\np3;\np4;INN\n");
  const auto odd = dir.write("odd.csv", "passage;code\np1;INN\np2;\np3;\np9;INN\n");
  const auto table = run_planlupe({"agree", anne, odd, "--format", "csv"});
  CHECK(table.status == 0);
  CHECK(table.out.find("INN;innvandring og integrering;1;0;0;2;100,0;1,00") != std::string::npos);
  CHECK(table.out.find("DIS;distrikt;0;1;0;2;66,7;0,00") != std::string::npos);
  const auto conflicts = run_planlupe({"agree", anne, odd, "--conflicts", "--format", "csv"});
  CHECK(conflicts.out.find("DIS;distrikt;p2;bare den første") != std::string::npos);
  CHECK(conflicts.out.find(";p1;") == std::string::npos);

  dir.write("study/plans/plan.txt", "Flyktninger skal bosettes.\n");
  CHECK(run_planlupe({"run", dir / "study"}).status == 0);
  const auto own = run_planlupe({"agree", dir / "study", dir / "study", "--format", "csv"});
  const auto exported = run_planlupe({"tag", dir / "study", "--format", "csv"}).out;
  const auto same = run_planlupe({"agree", dir.write("own.csv", exported), dir / "study"});
  CHECK(same.out.find("INN.gruppe.flyktning") != std::string::npos);
  CHECK(run_planlupe({"agree", dir / "own.csv", dir / "study", "--conflicts"}).status == 1);
  CHECK(own.out.find("INN.gruppe.flyktning;flyktninger;1;0;0;0;100,0;") != std::string::npos);
}

TEST_CASE("agree says what is wrong with a coding", "[cli]") {
  const TempDir dir;
  const auto good = dir.write("good.csv", "passage;code\np1;INN\n");
  const auto bad = dir.write("bad.csv", "a;b\n1;2\n");
  CHECK(run_planlupe({"agree", good, bad}).err.find("bad.csv") != std::string::npos);
  CHECK(run_planlupe({"agree", good, dir / "absent.csv"}).status == 2);
  const auto other = dir.write("other.csv", "passage;code\np2;INN\n");
  const auto apart = run_planlupe({"agree", good, other});
  CHECK(apart.status == 1);
  CHECK(apart.out.find("Ingen avsnitt er lest av begge") != std::string::npos);
}
