#include <catch2/catch.hpp>

#include "corpus/csv.h"
#include "corpus/file.h"
#include "tests/support/run.h"
#include "tests/support/small_study.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

// The answers to the queries of a CSV file, header and all.
Ran batch(const TempDir& dir, const std::string& csv) {
  write_study(dir, small_study());
  REQUIRE(run_planlupe({"index", dir.path().string()}).status == 0);
  const std::string file = (dir.path() / "queries.csv").string();
  REQUIRE(write_file(file, csv));
  return run_planlupe({"search", dir.path().string(), "--batch", file, "--limit", "1"});
}

}  // namespace

TEST_CASE("A batch goes on after a query that cannot be read", "[cli]") {
  const TempDir dir;
  const auto done =
      batch(dir, "\xEF\xBB\xBFnr;søk\n1;distrikt (\n2;distrikt\n3;\n4;\"\"\"b;c\"\"\"\n");
  CHECK(done.status == 2);
  const auto rows = parse_csv(done.out);
  REQUIRE(rows.size() == 4);
  CHECK(rows[1].at(0) == "distrikt (");
  CHECK(rows[1].at(12).find("kolonne") != std::string::npos);
  CHECK(rows[2].at(0) == "distrikt");
  CHECK(rows[2].at(12).empty());
  CHECK(rows[3].at(0) == "\"b;c\"");
}

TEST_CASE("A batch tells in the row what a search says beside its hits", "[cli]") {
  const TempDir dir;
  const auto done = batch(dir, "søk\nqzxqzx\n");
  CHECK(done.status == 1);
  const auto rows = parse_csv(done.out);
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].at(1) == "0");
  CHECK(rows[1].at(13).find("qzxqzx") != std::string::npos);
}

TEST_CASE("A word that is only written in other forms is not offered in its own place", "[cli]") {
  const TempDir dir;
  const auto rows = parse_csv(batch(dir, "søk\n=innvandrer\n").out);
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].at(1) == "0");
  CHECK(rows[1].at(13).find("andre former") != std::string::npos);
  CHECK(rows[1].at(13).find("mente du") == std::string::npos);
}

TEST_CASE("A batch that is not UTF-8 is refused, with what to do", "[cli]") {
  const TempDir dir;
  const auto done = batch(dir, "s\xF8k\nm\xE5l\n");
  CHECK(done.status == 2);
  CHECK(done.out.empty());
  CHECK(done.err.find("UTF-8") != std::string::npos);
}
