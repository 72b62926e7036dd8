#include <catch2/catch.hpp>

#include <algorithm>

#include "query/tables/register_check.h"
#include "query/tables/tables.h"
#include "tests/support/small_study.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;
using Remarks = std::vector<std::string>;

namespace {

Reading reading_with(std::vector<Plan> plans) {
  std::vector<Written> study;
  for (Plan& plan : plans) study.push_back({.plan = std::move(plan)});
  return reading_of(study);
}

std::vector<Remarks> remarks_on(const Reading& reading) {
  return register_remarks(reading, *read_counties());
}

Plan strategy(std::string file, std::string county, std::string title, int year) {
  return plan_of(std::move(file), std::move(county), PlanType::planstrategi, std::move(title),
                 year);
}

}  // namespace

TEST_CASE("A period is read from a title however it is written", "[query]") {
  CHECK(period_in("Kompetansestrategi 2020–24").from == 2020);
  CHECK(period_in("Kompetansestrategi 2020–24").to == 2024);
  CHECK(period_in("Plan (2015 - 2027)").to == 2027);
  CHECK(period_in("Regionplan 2030").from == 0);
  CHECK(period_in("Rapport 12-2024").from == 0);
  CHECK(period_in("Perioden 2024–2020").from == 0);
}

TEST_CASE("The same title or the same content twice is remarked on both rows", "[query]") {
  Reading reading = reading_with({strategy("a.pdf", "Agder", "Plan for  alle", 2024),
                                  strategy("b.pdf", "Agder", "Plan for alle", 2024),
                                  strategy("c.pdf", "Agder", "En annen", 2024)});
  reading.documents[2].sha256 = reading.documents[0].sha256;
  const auto remarks = remarks_on(reading);
  CHECK(remarks[0] == Remarks{"samme tittel som b.pdf", "samme innhold som c.pdf"});
  CHECK(remarks[1] == Remarks{"samme tittel som a.pdf"});
  CHECK(remarks[2] == Remarks{"samme innhold som a.pdf"});
}

TEST_CASE("A dissolved county is remarked with those that took over", "[query]") {
  const auto remarks = remarks_on(reading_with({strategy("a.pdf", "Oppland", "Plan", 2018)}));
  CHECK(remarks[0] == Remarks{"Oppland fantes til 2019; nå Innlandet"});
}

TEST_CASE("A year that contradicts the title's period or the validity is remarked", "[query]") {
  Plan late = strategy("a.pdf", "Agder", "Strategi 2015–2020", 2024);
  late.valid_to = "2020-12-31";
  Plan fine = strategy("b.pdf", "Agder", "Strategi 2024–2028", 2024);
  const auto remarks = remarks_on(reading_with({late, fine}));
  CHECK(remarks[0] == Remarks{"året 2024 er etter at planen sluttet å gjelde (2020)",
                              "året 2024 passer ikke med perioden i tittelen (2015–2020)"});
  CHECK(remarks[1].empty());
}

TEST_CASE("Types without a row are named", "[query]") {
  const Reading reading = reading_with({strategy("a.pdf", "Agder", "Plan", 2024)});
  const auto notes = register_notes(reading, *read_counties());
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].find("Temaplan") != std::string::npos);
  CHECK(notes[0].find("Planstrategi") == std::string::npos);
}

TEST_CASE("A plan of a dissolved county stands with the county of today", "[query]") {
  const Reading reading = reading_with({strategy("a.pdf", "Oppland", "Gammel", 2018),
                                        strategy("b.pdf", "Innlandet", "Ny", 2024),
                                        strategy("c.pdf", "Vestfold og Telemark", "Felles", 2021),
                                        strategy("d.pdf", "Telemark", "Ny", 2024)});
  const Table table = types_table(reading);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].cells[0].text == "Innlandet");
  CHECK(table.rows[0].cells[2].number == 2);
  CHECK(table.rows[0].cells[2].members[0].note == "fra Oppland");
  CHECK(table.rows[1].cells[0].text == "Telemark");
  CHECK(table.rows[1].cells[2].number == 2);
}

TEST_CASE("Drafts and plans out of force are marked", "[query]") {
  Plan draft = strategy("a.pdf", "Agder", "Plan", 2024);
  draft.status = "Høringsutkast";
  Plan expired = strategy("b.pdf", "Agder", "Plan", 2015);
  expired.valid_to = "2020";
  CHECK(mark_of(draft, 2024) == "utkast");
  CHECK(mark_of(expired, 2024) == "utløpt 2020");
  CHECK(mark_of(expired, 2020).empty());
  CHECK(mark_of(strategy("c.pdf", "Agder", "Plan", 2024), 2024).empty());
}

TEST_CASE("A document in neither bokmål nor nynorsk is given no form of the language", "[query]") {
  Reading reading = reading_with({strategy("a.pdf", "Agder", "In English", 2024),
                                  strategy("b.pdf", "Agder", "På nynorsk", 2024)});
  reading.documents[0].words = reading.documents[1].words = 100;
  reading.documents[1].nynorsk_words = 30;
  const Table table = register_table(reading);
  const auto form = static_cast<std::size_t>(
      std::find_if(table.columns.begin(), table.columns.end(),
                   [](const Column& column) { return column.key == "form"; }) -
      table.columns.begin());
  CHECK(table.rows[0].cells[form].text.empty());
  CHECK(table.rows[1].cells[form].text == "nynorsk");
}
