#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "query/coding/codebook_json.h"
#include "query/coding/tagger.h"
#include "query/tables/counties.h"
#include "query/tables/table_municipalities.h"
#include "query/tables/tables.h"
#include "tests/support/small_study.h"

using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

std::vector<std::string> named(std::string_view text) {
  static const Municipalities all = *read_municipalities();
  std::vector<std::string> out;
  for (const CodeTag& tag : all.find(text)) out.push_back(tag.evidence.at(0).pattern);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A municipality is found by its whole name, in the genitive too", "[query]") {
  CHECK(named("Snåsa og Nore og Uvdal samarbeider med Aurskog-Høland.") ==
        Names{"Aurskog-Høland", "Nore og Uvdal", "Snåsa"});
  CHECK(named("Røros' og Tynsets flyktninger").front() == "Tynset");
  CHECK(named("Snåsavatnet, Oslo-skolen og Tromsøregionen").empty());
}

TEST_CASE("A name that is a word or a family name too needs a sign of the place", "[query]") {
  CHECK(named("Time etter time. Sola skinner, og Kari Lund taler.").empty());
  CHECK(named("Time kommune, og tilbudet i Sola").size() == 2);
  CHECK(named("Flyktninger i Klepp, Time og Gjesdal").size() == 3);
}

TEST_CASE("A town in the name of a university is no municipality", "[query]") {
  CHECK(named("Universitetet i Stavanger har studenter i Bergen.") == Names{"Bergen"});
}

TEST_CASE("The classes of centrality add up to the published districts by county", "[query]") {
  const auto counties = read_counties();
  const auto municipalities = read_municipalities();
  REQUIRE((counties && municipalities));
  CHECK(municipalities->all().size() == 357);
  int compared = 0;
  for (const County& county : counties->all()) {
    if (!county.municipalities || !county.district_municipalities) continue;
    int all = 0, districts = 0;
    for (const Municipality& municipality : municipalities->all())
      if (municipality.county == county.name) ++all, districts += municipality.is_district();
    INFO(county.name);
    CHECK(all == *county.municipalities);
    CHECK(districts == *county.district_municipalities);
    ++compared;
  }
  CHECK(compared >= 13);
}

TEST_CASE("A name that several places bear counts in plans of its own county", "[query]") {
  Written nordland{.plan = plan_of("n.pdf", "Nordland", planlupe::PlanType::annen, "N", 2024)};
  nordland.lines = {{1, "", "Flyktninger i Bø kommune.", ""}};
  Written telemark{.plan = plan_of("t.pdf", "Telemark", planlupe::PlanType::annen, "T", 2015)};
  telemark.lines = {{1, "", "Flyktninger i Bø kommune.", ""}};
  const Reading reading = reading_of({nordland, telemark});
  const Table table = municipalities_table(reading);
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].cells[1].text == "Bø");
  REQUIRE(table.rows[0].cells[3].members.size() == 1);
  CHECK(table.rows[0].cells[3].members[0].document->plan.county == "Nordland");
}

TEST_CASE("Moving away is about districts in the municipalities of the two lowest classes",
          "[query]") {
  const auto municipalities = read_municipalities();
  REQUIRE(municipalities);
  std::set<std::string> districts;
  for (const Municipality& one : municipalities->all())
    if (one.is_district()) districts.insert(one.name);
  const Tagger tagger(read_codebook(standard_codebook()).value());
  TagScanner scanner(tagger);
  for (const Municipality& one : municipalities->all()) {
    const std::string text = one.name + " kommune har hatt utflytting i mange år.";
    INFO(text);
    CHECK(counts_for({.text = text, .codes = scanner.tag({.text = text})}, "DIS") ==
          districts.contains(one.name));
  }
}
