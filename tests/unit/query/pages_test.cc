// Reports, draft checks and exports over the small study.

#include <catch2/catch.hpp>

#include "corpus/json_file.h"
#include "query/drafts/check.h"
#include "query/exchange/passage_export.h"
#include "query/tables/html.h"
#include "query/tables/report.h"
#include "tests/support/golden.h"
#include "tests/support/small_study.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

Reading draft() {
  auto study = small_study();
  return reading_of({study[1]});
}

}  // namespace

TEST_CASE("Markup in a plan's text stays text", "[query]") {
  CHECK(escape_html("<b> & \"x\"") == "&lt;b&gt; &amp; &quot;x&quot;");
  Written plan{.plan = plan_of("a.pdf", "<script>", PlanType::annen, "<i>", 2024)};
  const auto page = report_html(reading_of({plan}), "T");
  REQUIRE(page);
  CHECK(page->find("<script") == std::string::npos);
  CHECK(page->find("<i>") == std::string::npos);
}

TEST_CASE("The report is one file whose links all lead somewhere", "[query]") {
  const Reading reading = reading_of(small_study());
  const auto page = report_html(reading, "Rapport");
  REQUIRE(page);
  CHECK(*page == golden("report.html", *page));
  CHECK(page->find("http") == std::string::npos);
  CHECK(page->find("src=") == std::string::npos);
  for (std::size_t at = page->find("href=\"#"); at != std::string::npos;
       at = page->find("href=\"#", at + 1)) {
    const std::size_t start = at + 7, end = page->find('"', start);
    const std::string id = page->substr(start, end - start);
    CAPTURE(id);
    CHECK(page->find("id=\"" + id + "\"") != std::string::npos);
  }
}

TEST_CASE("The report says its language and gives every figure a title", "[query]") {
  const Reading reading = reading_of(small_study());
  const std::string page = *report_html(reading, "Rapport");
  CHECK(page.find("<html lang=\"nb\">") != std::string::npos);
  std::size_t figures = 0, titles = 0;
  for (std::size_t at = page.find("<svg "); at != std::string::npos;
       at = page.find("<svg ", at + 1))
    ++figures;
  for (std::size_t at = page.find("<title id="); at != std::string::npos;
       at = page.find("<title id=", at + 1))
    ++titles;
  CHECK(figures == 3);
  CHECK(titles == figures);
}

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

TEST_CASE("A goal is followed up when its chapter has a measure for the same theme", "[query]") {
  Written plan{.plan = plan_of("a.pdf", "Fjordmark", PlanType::planstrategi, "A", 2024)};
  plan.lines = {
      {1, "1 Arbeid", "Målet er at flere flyktninger er i jobb.", "INN=flyktninger MOD.mal=Målet"},
      {1, "1 Arbeid", "Tiltak for flyktninger.", "INN=flyktninger MOD.tiltak=Tiltak"},
      {2, "2 Bolig", "Målet er boliger til flyktninger.", "INN=flyktninger MOD.mal=Målet"},
      {2, "2 Bolig", "Tiltak i distriktene.", "DIS=distriktene MOD.tiltak!=Tiltak"},
  };
  std::string ends;
  for (const Table& table : check_tables(reading_of({plan}), nullptr))
    if (table.name == "check-loose-ends")
      for (const Row& row : table.rows)
        ends += row.cells[0].text + ": " + row.cells[1].text + " (s. " +
                std::to_string(static_cast<int>(row.cells[2].number.value_or(0))) + ")\n";
  CHECK(ends ==
        "Innvandring: mål uten tiltak i samme kapittel (s. 2)\n"
        "Innvandring: tiltak uten ansvarlig, frist eller penger (s. 1)\n");
}

TEST_CASE("An export has a row for every code, and columns the register has beside", "[query]") {
  Reading reading = reading_of(small_study());
  reading.documents[0].plan.extra["saksnr"] = "12/34";
  const LongTable table = export_table(reading);
  std::vector<Row> rows;
  table.rows([&](const Row& row) { rows.push_back(row); });
  std::size_t codes = 0;
  for (const DocumentReading& document : reading.documents)
    for (const Mention& mention : document.mentions) codes += mention.tagged.codes.size();
  CHECK(rows.size() == codes);
  CHECK(table.head.columns.back().key == "saksnr");
  CHECK(rows[0].cells.back().text == "12/34");
  std::string lines;
  export_jsonl(reading, [&](std::string_view piece) { lines += piece; });
  const auto first = parse_json(lines.substr(0, lines.find('\n')));
  REQUIRE(first);
  CHECK(first->at("format") == "planlupe.export/1");
  CHECK(first->at("document").at("extra").at("saksnr") == "12/34");
}
