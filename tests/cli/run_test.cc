#include <catch2/catch.hpp>

#include <filesystem>

#include "corpus/json_file.h"
#include "tests/support/run.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::tests;

TEST_CASE(
    "Run reads, tags, indexes and shows the plans, and the next time it reads only what is new",
    "[cli]") {
  const TempDir dir;
  std::filesystem::copy(PLANLUPE_SAMPLES "/plans/skogmark", dir / "plans",
                        std::filesystem::copy_options::recursive);
  const std::string study = dir.path().string();
  const auto first = run_planlupe({"run", study, "--ocr", "never", "--format", "json"});
  CHECK(first.err.find("ingen rad i register.csv") != std::string::npos);
  const auto table = parse_json(first.out);
  REQUIRE(table);
  CHECK(table->at("name") == "themes");
  CHECK(table->at("rows").at(0).at("cells").at("county").at("value") == "uten fylke");
  CHECK(table->at("rows").at(0).at("cells").at("passages").at("value") > 10);
  const auto again = run_planlupe({"run", study, "--ocr", "never", "--format", "json"});
  CHECK(again.out == first.out);
  CHECK(again.err.find("0 dokumenter lest") != std::string::npos);
  const auto found = run_planlupe({"search", study, "flyktning", "--theme", "INN", "--json"});
  CHECK(found.status == 0);
  CHECK(parse_json(found.out)->at("total") > 0);
}

TEST_CASE("A bad file does not stop the run, and its exit status tells", "[cli]") {
  const TempDir dir;
  std::filesystem::copy(PLANLUPE_SAMPLES "/plans/skogmark", dir / "plans",
                        std::filesystem::copy_options::recursive);
  dir.write("plans/ødelagt.pdf", "%PDF-1.7 and nothing more");
  const auto ran = run_planlupe({"run", dir.path().string(), "--ocr", "never", "--members"});
  CHECK(ran.status == 2);
  CHECK(ran.err.find("ødelagt.pdf") != std::string::npos);
  CHECK(ran.out.find("  ødelagt.pdf: ikke lesbar\n") != std::string::npos);
}
