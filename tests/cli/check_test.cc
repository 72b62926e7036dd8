#include <catch2/catch.hpp>

#include "corpus/json_file.h"
#include "tests/support/run.h"
#include "tests/support/small_study.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

constexpr const char* draft =
    "<html lang=\"nb\"><body><h1>Folk</h1><p>Mange innvandrere bor i fylket.</p>"
    "<h1>Buss</h1><p>Bussene går sent.</p><p>Flere busser skal gå.</p><p>Nye busser kommer.</p>"
    "</body></html>";

// A codebook in which buses are the theme.
constexpr const char* codebook =
    R"({"format": "planlupe.codebook/1", "name": "buss", "edition": "1", "codes": [
        {"code": "INN", "label": {"nb": "buss", "nn": "buss", "en": "bus"}, "definition": "Busser.",
         "rules": [{"role": "core", "patterns": ["buss*"], "source": "test"}]}]})";

Json table_of(const Ran& ran, const std::string& name) {
  const auto check = parse_json(ran.out);
  REQUIRE(check);
  for (const Json& table : check->at("tables"))
    if (table.at("name") == name) return table;
  return {};
}

Json immigration_by_chapter(const Ran& ran) {
  Json counts = Json::array();
  const Json chapters = table_of(ran, "check-chapters");
  for (const Json& row : chapters.at("rows"))
    counts.push_back(row.at("cells").at("immigration").at("value"));
  return counts;
}

}  // namespace

TEST_CASE("A draft is checked chapter by chapter", "[cli]") {
  const TempDir dir;
  const std::string file = dir.write("utkast.html", draft).string();
  const auto ran = run_planlupe({"check", file, "--format", "json"});
  CHECK(ran.status == 0);
  CHECK(immigration_by_chapter(ran) == Json::array({1, 0}));
  CHECK(table_of(ran, "gaps").at("rows").size() == 1);
  const auto text = run_planlupe({"check", file});
  CHECK(text.out.find("Buss") != std::string::npos);
}

TEST_CASE("A draft is checked by the codebook that is named", "[cli]") {
  const TempDir dir;
  const std::string file = dir.write("utkast.html", draft).string();
  const std::string own = dir.write("kodebok.json", codebook).string();
  const auto ran = run_planlupe({"check", file, "--format", "json", "--codebook", own});
  CHECK(immigration_by_chapter(ran) == Json::array({0, 3}));
}

TEST_CASE("A draft is compared with a study by the study's own codebook", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  dir.write("codebook.json", codebook);
  const std::string file = dir.write("utkast.html", draft).string();
  const auto ran =
      run_planlupe({"check", file, "--format", "json", "--against", dir.path().string()});
  CHECK(immigration_by_chapter(ran) == Json::array({0, 3}));
}

TEST_CASE("A check says what it cannot do", "[cli]") {
  const TempDir dir;
  CHECK(run_planlupe({"check", (dir / "borte.pdf").string()}).status == 2);
  const std::string file = dir.write("utkast.html", draft).string();
  CHECK(run_planlupe({"check", file, "--format", "xlsx"}).status == 64);
  CHECK(run_planlupe({"check", file, "--against", (dir / "borte").string()}).status == 2);
  CHECK(run_planlupe({"check", file, "--codebook", (dir / "borte.json").string()}).status == 2);
}

TEST_CASE("A check may be written as one page", "[cli]") {
  const TempDir dir;
  const std::string file = dir.write("utkast.html", draft).string();
  const std::string page = (dir / "sjekk.html").string();
  CHECK(run_planlupe({"check", file, "--format", "html", "-o", page}).status == 0);
  CHECK(detail::contents(page).find("Mange innvandrere bor i fylket.") != std::string::npos);
}
