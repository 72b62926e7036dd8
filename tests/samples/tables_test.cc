// Every table over the sample plans, from PDF to text as people get it. What the plans say on
// purpose, page by page, stands in the README beside them.

#include <catch2/catch.hpp>

#include <filesystem>
#include <regex>

#include "query/tables/tables.h"
#include "tests/support/environment.h"
#include "tests/support/golden.h"
#include "tests/support/run.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

// The table without the codebook's version, which changes with every word of it.
std::string without_version(const std::string& text) {
  return std::regex_replace(text, std::regex("Kodebok [0-9a-f]+"), "Kodebok …");
}

}  // namespace

TEST_CASE("Every table over the sample plans reads as its golden file", "[golden]") {
  const TempDir dir;
  const std::string study = dir.path().string();
  std::filesystem::copy(PLANLUPE_SAMPLES "/plans", dir / "plans",
                        std::filesystem::copy_options::recursive);
  std::filesystem::copy(PLANLUPE_SAMPLES "/register.csv", dir / "register.csv");
  const ScopedVariable width("COLUMNS", "120");
  REQUIRE(run_planlupe({"run", study}).status == 0);
  for (const std::string& name : query::table_names()) {
    CAPTURE(name);
    const auto ran = run_planlupe({"table", study, name});
    CHECK(ran.status == 0);
    const std::string text = without_version(ran.out);
    CHECK(text == golden("samples/" + name + ".txt", text));
  }
}
