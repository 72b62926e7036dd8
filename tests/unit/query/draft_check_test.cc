// What is said of one draft: by chapter, what is missing, and what that rests on.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "corpus/json_file.h"
#include "query/drafts/check.h"
#include "tests/support/small_study.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

Reading draft() {
  auto study = small_study();
  return reading_of({study[1]});
}

Written plan_with(std::vector<Line> lines) {
  Written plan{.plan = plan_of("a.pdf", "Fjordmark", PlanType::planstrategi, "A", 2024)};
  plan.lines = std::move(lines);
  return plan;
}

Table table_named(const std::string& name, const Reading& reading,
                  const Reading* others = nullptr) {
  for (Table& table : check_tables(reading, others))
    if (table.name == name) return std::move(table);
  return {};
}

// "theme: what is missing (heading)", a line each.
std::string loose_ends_of(const Written& plan) {
  const Reading reading = reading_of({plan});
  std::string ends;
  for (const Row& row : table_named("check-loose-ends", reading).rows)
    ends += row.cells[0].text + ": " + row.cells[1].text + " (" + row.cells[3].text + ")\n";
  return ends;
}

// The rows of the table of other plans as "code: county".
std::vector<std::string> quoted_from_others(const Written& plan,
                                            const std::vector<Written>& study) {
  const Reading reading = reading_of({plan}), others = reading_of(study);
  std::vector<std::string> out;
  for (const Row& row : table_named("check-others", reading, &others).rows)
    out.push_back(row.cells[1].text + ": " + row.cells[2].text);
  return out;
}

Written other_plan(const std::string& county, const std::string& codes) {
  Written plan = plan_with({{1, "1", "Flyktninger i distriktene.", codes}});
  plan.plan = plan_of(county + ".pdf", county, PlanType::planstrategi, county, 2024);
  return plan;
}

}  // namespace

TEST_CASE("A draft is shown chapter by chapter, with what is missing", "[query]") {
  const Reading reading = draft();
  const auto tables = check_tables(reading, nullptr);
  REQUIRE(tables.size() == 8);
  CHECK(tables[0].name == "check-chapters");
  CHECK(tables[0].rows.size() == 2);
  CHECK(tables[0].rows[0].cells[3].number == 1);
  const auto json = parse_json(check_json(reading, tables));
  REQUIRE(json);
  CHECK(json->at("format") == "planlupe.check/1");
  CHECK(json->at("tables").size() == tables.size());
  const auto page = check_html(reading, tables);
  REQUIRE(page);
  CHECK(page->find("Gjennomgang av Planstrategi for Fjordmark") != std::string::npos);
}

TEST_CASE("What a draft lacks is quoted from other plans", "[query]") {
  const Reading reading = draft(), others = reading_of(small_study());
  const Table table = check_tables(reading, &others).back();
  CHECK(table.name == "check-others");
  bool housing = false;
  for (const Row& row : table.rows) {
    housing = housing || row.cells[1].text == "Bolig";
    CHECK(row.cells[1].text != "Norskopplæring");  // the draft has it
  }
  CHECK(housing);
}

TEST_CASE("A goal is followed up by a measure for the same theme, best in its chapter", "[query]") {
  const Line goal{1, "1 Mål", "Målet er at flere flyktninger er i jobb.",
                  "INN=flyktninger MOD.mal=Målet"};
  const Line measure{1, "2 Tiltak", "Tiltak for flyktninger.",
                     "INN=flyktninger MOD.tiltak!=Tiltak"};
  const Line other{1, "1 Mål", "Tiltak i distriktene.", "DIS=distriktene MOD.tiltak!=Tiltak"};
  CHECK(loose_ends_of(plan_with({goal, other})) ==
        "Innvandring: mål uten tiltak i utkastet (1 Mål)\n");
  CHECK(loose_ends_of(plan_with({goal, measure})) ==
        "Innvandring: mål med tiltak bare i andre kapitler (1 Mål)\n");
  Line near = measure;
  near.heading = "1 Mål";
  CHECK(loose_ends_of(plan_with({goal, near})).empty());
}

TEST_CASE("A measure is open when it names nobody, no time and no money", "[query]") {
  const Line open{2, "", "Tiltak for flyktninger.", "INN=flyktninger MOD.tiltak=Tiltak"};
  CHECK(loose_ends_of(plan_with({open})) ==
        "Innvandring: tiltak uten ansvarlig, frist eller penger ((uten overskrift))\n");
}

TEST_CASE("Other plans are quoted once for each county, from three at most", "[query]") {
  const std::string codes = "INN=Flyktninger INN.gruppe.flyktning=Flyktninger";
  std::vector<Written> study;
  for (const char* county : {"A", "B", "C", "D"}) study.push_back(other_plan(county, codes));
  study.insert(study.begin() + 1, other_plan("A", codes));
  study[1].plan.file = "A2.pdf";
  CHECK(quoted_from_others(plan_with({}), study) ==
        std::vector<std::string>{"Flyktninger: A", "Flyktninger: B", "Flyktninger: C"});
}

TEST_CASE("Other plans are quoted with sentences of plans in force where there are any",
          "[query]") {
  const std::string codes = "INN=Flyktninger INN.gruppe.flyktning=Flyktninger";
  Written expired = other_plan("A", codes), table = other_plan("B", codes);
  expired.plan.valid_to = "2020";
  table.lines.insert(table.lines.begin(),
                     {1, "1", "Flyktninger | 20", codes, planlupe::Kind::table_row});
  const Reading draft = reading_of({plan_with({})}), others = reading_of({expired, table});
  const Table quoted = table_named("check-others", draft, &others);
  REQUIRE(quoted.rows.size() == 2);
  CHECK(quoted.rows[0].cells[2].text == "B");
  CHECK(quoted.rows[0].cells[5].text == "Flyktninger i distriktene.");
  CHECK(quoted.rows[1].cells[2].text == "A");
}

TEST_CASE("A draft lacks duties in the order of the law", "[query]") {
  const Written other = other_plan("A", "INN=i PLIKT.bosetting=i PLIKT.kvalplan=i");
  CHECK(quoted_from_others(plan_with({}), {other}) ==
        std::vector<std::string>{"Plan for kvalifisering: A", "PLIKT.bosetting: A"});
}

TEST_CASE("A draft does not lack the levels of coupling below the one it has reached", "[query]") {
  const std::vector<Written> study{other_plan("A", "KOB.avsnitt=i"), other_plan("B", "KOB.svak=i"),
                                   other_plan("C", "KOB.beskrivende=i"),
                                   other_plan("D", "KOB.tiltak=i")};
  const Written draft = plan_with({{1, "1", "Flyktninger i distriktene.", "KOB.beskrivende=i"}});
  CHECK(quoted_from_others(draft, study) ==
        std::vector<std::string>{"Koblet med mål eller tiltak: D"});
  CHECK(quoted_from_others(plan_with({}), study).size() == 3);
}

TEST_CASE("A quotation shows the words that it is quoted for", "[query]") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "ord ";
  text += "om inkludering.";
  Reading reading = reading_of({plan_with({{1, "1", text, "ORD.inkludering=inkludering"}})});
  const Table table = table_named("check-inclusion", reading);
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].cells[2].text.find("inkludering") != std::string::npos);
}

TEST_CASE("A check says in every form which pages were read with doubt", "[query]") {
  Written plan = small_study()[1];
  plan.doubtful = {2};
  const Reading reading = reading_of({plan});
  const auto tables = check_tables(reading, nullptr);
  const std::string told = "1 lesbar side i 1 dokument har skadet eller usikkert lest tekst";
  CHECK(check_text(reading, tables, 200).find(told) != std::string::npos);
  CHECK(check_html(reading, tables)->find(told) != std::string::npos);
  const auto json = parse_json(check_json(reading, tables));
  REQUIRE(json);
  CHECK(json->at("doubtful_pages") == 1);
  CHECK(json->at("notes").back().get<std::string>().find(told) == 0);
}

TEST_CASE("A check says what it looked for also where it found nothing", "[query]") {
  const Reading reading = draft();
  const std::string page = *check_html(reading, check_tables(reading, nullptr));
  CHECK(page.find("uten at innvandrere er nevnt. De kan likevel gjelde dem.") != std::string::npos);
}

TEST_CASE("A check speaks of the draft and of no study", "[query]") {
  const Reading reading = draft();
  const std::string text = check_text(reading, check_tables(reading, nullptr), 200);
  CHECK(text.find("studien") == std::string::npos);
  CHECK(text.find("i planene") == std::string::npos);
  CHECK(text.find("Fylkeskommunens oppgaver i utkastet") != std::string::npos);
}

TEST_CASE("The page of a draft with many chapters shows some and says how many there are",
          "[query]") {
  std::vector<Line> lines;
  for (int i = 1; i <= 60; ++i)
    lines.push_back({i, std::to_string(i) + " Kapittel", "Noe.", "INN=Noe"});
  const Reading reading = reading_of({plan_with(lines)});
  const std::string page = *check_html(reading, check_tables(reading, nullptr));
  CHECK(page.find("Viser 20 av 60 rader") != std::string::npos);
}
