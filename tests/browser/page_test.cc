// Reports and draft checks in a browser: readable with a screen reader, no wider than the screen,
// and fit for paper.

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "corpus/file.h"
#include "corpus/json_file.h"
#include "query/drafts/check.h"
#include "query/tables/report.h"
#include "tests/support/run.h"
#include "tests/support/small_study.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

Ran chromium(const TempDir& dir, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"chromium", "--headless", "--no-sandbox", "--disable-gpu",
                                       "--user-data-dir=" + (dir / "profile").string(),
                                       "--host-resolver-rules=MAP * ~NOTFOUND"});
  return run_command(arguments);
}

bool can_look() {
  if (run_command({"chromium", "--version"}).status != 0) {
    WARN("skipped: no chromium");
    return false;
  }
  if (std::filesystem::exists(PLANLUPE_AXE)) return true;
  WARN("skipped: no axe-core; run tools/setup --browser");
  return false;
}

std::string report_page() { return *report_html(reading_of(small_study()), "Hva planene sier"); }

std::string check_page() {
  const Reading draft = reading_of({small_study()[1]}), others = reading_of(small_study());
  return *check_html(draft, check_tables(draft, &others));
}

// What axe-core finds in the page with every cell opened, and how wide the page is then.
Json look_at(std::string page) {
  const TempDir dir;
  const std::string script =
      "<script>" + *read_file(PLANLUPE_AXE) + "</script><script>" +
      "document.querySelectorAll('details').forEach(d => d.open = true);"
      "const width = [document.documentElement.scrollWidth, window.innerWidth];"
      "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}).then(found => {"
      "document.body.textContent = 'BEGIN' + btoa(JSON.stringify({width, passes: "
      "found.passes.length, violations: found.violations.map(v => v.id)})) + 'END';});</script>";
  page.insert(page.find("</body>"), script);
  const auto file = dir.write("page.html", page);
  const std::string shown = chromium(dir, {"--window-size=1280,1024", "--virtual-time-budget=30000",
                                           "--dump-dom", "file://" + file.string()})
                                .out;
  const std::size_t begin = shown.rfind("BEGIN") + 5;
  const auto decoded =
      run_command({"base64", "-d"}, shown.substr(begin, shown.find("END", begin) - begin));
  return parse_json(decoded.out).value_or(Json::object());
}

int printed_pages(const std::string& page) {
  const TempDir dir;
  const auto file = dir.write("page.html", page);
  const std::string paper = (dir / "page.pdf").string();
  static_cast<void>(chromium(dir, {"--print-to-pdf=" + paper, "file://" + file.string()}));
  const std::string about = run_command({"pdfinfo", paper}).out;
  CHECK(about.find("A4") != std::string::npos);
  const std::size_t at = about.find("Pages:");
  return at == std::string::npos ? 0 : std::stoi(about.substr(at + 6));
}

}  // namespace

TEST_CASE("axe finds no barrier in a report or a draft check, and neither is wider than the screen",
          "[browser]") {
  if (!can_look()) return;
  for (const std::string& page : {report_page(), check_page()}) {
    const Json found = look_at(page);
    REQUIRE(found.contains("violations"));
    CHECK(found.at("passes") > 10);
    CHECK(found.at("violations") == Json::array());
    CHECK(found.at("width").at(0) <= found.at("width").at(1));
  }
}

TEST_CASE("A draft check prints on two to four pages of A4", "[browser]") {
  if (!can_look()) return;
  const int pages = printed_pages(check_page());
  CHECK(pages >= 2);
  CHECK(pages <= 4);
}
