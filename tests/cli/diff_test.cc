#include <catch2/catch.hpp>

#include "corpus/json_file.h"
#include "tests/support/run.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

constexpr const char* old_edition =
    "<html><h1>Mål</h1><p>Flere innvandrere skal i arbeid.</p><p>Bygdene skal leve godt.</p>"
    "<p>Bussene skal gå hver time hele dagen.</p>";

Json difference(const std::string& before, const std::string& after) {
  const TempDir dir;
  const auto a = dir.write("gammel.html", before), b = dir.write("ny.html", after);
  const auto ran = run_planlupe({"diff", a.string(), b.string(), "--json"});
  CHECK(ran.status == 0);
  return *parse_json(ran.out);
}

}  // namespace

TEST_CASE("What was added, dropped, moved and changed is told apart", "[cli]") {
  const Json found = difference(
      old_edition,
      "<html><h1>Mål</h1><p>Bygdene skal leve godt.</p><p>Flere innvandrere skal i arbeid.</p>"
      "<p>Bussene skal gå hvert kvarter hele dagen.</p><p>Flyktninger skal få norskkurs.</p>");
  CHECK(found.at("counts").at("moved") == 1);
  CHECK(found.at("counts").at("changed") == 1);
  CHECK(found.at("counts").at("added") == 1);
  CHECK(found.at("counts").at("dropped") == 0);
}

TEST_CASE("A plan that is only paged anew has not changed", "[cli]") {
  const TempDir dir;
  const std::string text =
      "Flere innvandrere skal i arbeid i hele fylket.\n\nBygdene skal leve godt.\n\n"
      "Bussene skal gå hver time.\n";
  std::string paged = text;
  paged.replace(paged.find("\n\nBygdene"), 2, "\n\f\n");
  const auto a = dir.write("a.txt", text), b = dir.write("b.txt", paged);
  const auto ran = run_planlupe({"diff", a.string(), b.string(), "--json"});
  REQUIRE(ran.status == 0);
  const Json found = *parse_json(ran.out);
  CHECK(found.at("counts").at("same") == 3);
  CHECK(found.at("passages").empty());
}

TEST_CASE("What the changes did to each code is counted", "[cli]") {
  const TempDir dir;
  const auto a = dir.write("a.html", old_edition);
  const auto b = dir.write("b.html", "<html><h1>Mål</h1><p>Bygdene skal leve godt.</p>");
  const auto ran = run_planlupe({"diff", a.string(), b.string()});
  CHECK(ran.status == 0);
  CHECK(ran.out.find("Avsnitt som er falt bort: 2") != std::string::npos);
  CHECK(ran.out.find("Flere innvandrere skal i arbeid.") != std::string::npos);
  CHECK(ran.out.find("Innvandring") != std::string::npos);
  CHECK(ran.out.find("Område") < ran.out.find("Innvandring"));
  CHECK(ran.out.find("Innvandring") < ran.out.find("Kvalifisering"));
}

TEST_CASE("A changed passage is shown once, with its changes marked", "[cli]") {
  const TempDir dir;
  const auto a = dir.write("a.html", old_edition);
  std::string changed = old_edition;
  changed.replace(changed.find("time"), 4, "halvtime");
  const auto b = dir.write("b.html", changed);
  const auto ran = run_planlupe({"diff", a.string(), b.string()});
  CHECK(ran.out.find("Bussene skal gå hver [-time-] {+halvtime+} hele dagen.") !=
        std::string::npos);
  CHECK(ran.out.find("koder står i de samme avsnittene før og etter") != std::string::npos);
}

TEST_CASE("An edition that is not there fails with its code", "[cli]") {
  const TempDir dir;
  const auto a = dir.write("a.html", old_edition);
  const auto ran = run_planlupe({"diff", a.string(), (dir / "borte.html").string()});
  CHECK(ran.status == 2);
  CHECK(ran.err.find("file_missing") != std::string::npos);
  CHECK(run_planlupe({"diff", a.string()}).status == 64);
}
