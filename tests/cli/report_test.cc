#include <catch2/catch.hpp>

#include "tests/support/run.h"
#include "tests/support/small_study.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

std::string report(std::vector<std::string> options) {
  const TempDir dir;
  write_study(dir, small_study());
  const std::string page = (dir / "rapport.html").string();
  options.insert(options.begin(), {"report", dir.path().string(), "-o", page});
  CHECK(run_planlupe(options).status == 0);
  return detail::contents(page);
}

bool has(const std::string& page, const char* part) { return page.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A report is one page on the whole study", "[cli]") {
  const std::string page = report({});
  CHECK(has(page, "Fjordmark"));
  CHECK(has(page, "Skogland"));
  CHECK_FALSE(has(page, "<script"));
}

TEST_CASE("A report on one county is its profile", "[cli]") {
  const std::string page = report({"--county", "skogland"});
  CHECK(has(page, "Fylkesprofil: skogland"));
  CHECK(has(page, "Utvalg: skogland"));
  CHECK(has(page, "Planstrategi for Skogland [utkast]"));
  CHECK_FALSE(has(page, "Fjordmark"));
}

TEST_CASE("A report beside its plans opens them at the page of a quotation, if asked", "[cli]") {
  const TempDir dir;
  auto plans = small_study();
  plans.front().plan.file = "Troms/plan nr. 1 på nett.pdf";
  write_study(dir, plans);
  std::filesystem::create_directory(dir / "ut");
  const std::string page = (dir / "ut/rapport.html").string();
  CHECK(run_planlupe({"report", dir.path().string(), "-o", page, "--link-plans"}).status == 0);
  CHECK(has(detail::contents(page),
            "<a href=\"../plans/Troms/plan%20nr.%201%20p%C3%A5%20nett.pdf#page=2\">"));
  CHECK_FALSE(has(report({}), "plans/"));
}

TEST_CASE("A report speaks the language that is asked for", "[cli]") {
  const std::string page = report({"--lang", "nn"});
  CHECK(has(page, "<html lang=\"nn\">"));
  CHECK(has(page, "Kva planane seier"));
}

TEST_CASE("A report needs a file, a study that is there and plans to tell of", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const std::string study = dir.path().string(), page = (dir / "r.html").string();
  CHECK(run_planlupe({"report", study}).status == 64);
  CHECK(run_planlupe({"report", (dir / "borte").string(), "-o", page}).status == 2);
  const auto county = run_planlupe({"report", study, "-o", page, "--county", "Atlantis"});
  CHECK(county.status == 64);
  CHECK(county.err.find("Fylkene i studien: ") != std::string::npos);
  const auto type = run_planlupe({"report", study, "-o", page, "--type", "romplan"});
  CHECK(type.status == 64);
  CHECK(type.err.find("Skriv kunnskapsgrunnlag, planstrategi") != std::string::npos);
  CHECK(run_planlupe({"report", study, "-o", page, "--type", "roman"}).status == 64);
  CHECK(run_planlupe({"report", study, "-o", (dir / "register.csv/r.html").string()}).status == 2);
}
