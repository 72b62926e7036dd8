// Reports and exports over the small study.

#include <catch2/catch.hpp>

#include "corpus/json_file.h"
#include "query/exchange/passage_export.h"
#include "query/tables/chart.h"
#include "query/tables/html.h"
#include "query/tables/report.h"
#include "tests/support/golden.h"
#include "tests/support/small_study.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

TEST_CASE("Markup in a plan's text stays text", "[query]") {
  CHECK(escape_html("<b> & \"x\"") == "&lt;b&gt; &amp; &quot;x&quot;");
  Written plan{.plan = plan_of("a.pdf", "<script>", PlanType::annen, "<i>", 2024)};
  const auto page = report_html(reading_of({plan}), "T");
  REQUIRE(page);
  CHECK(page->find("<script") == std::string::npos);
  CHECK(page->find("<i>") == std::string::npos);
}

TEST_CASE("Words on both sides of a stroke can stand on two lines", "[query]") {
  Quotes quotes;
  const Table table{.columns = {{.key = "w", .title = "Integrerings-/mangfoldsplan"}},
                    .rows = {row_of("Kunnskapsgrunnlag/planstrategi")}};
  const std::string html = table_html(table, quotes);
  CHECK(html.find("Integrerings-/<wbr>mangfoldsplan") != std::string::npos);
  CHECK(html.find("Kunnskapsgrunnlag/<wbr>planstrategi") != std::string::npos);
}

TEST_CASE("The links of a number name a document once", "[query]") {
  Quotes quotes;
  const Reading reading = reading_of(small_study());
  const DocumentReading& document = reading.documents[0];
  const Table table{.columns = {{.key = "n", .title = "Avsnitt", .unit = Unit::count}},
                    .rows = {row_of(count_cell({{&document, &document.mentions[0]},
                                                {&document, &document.mentions[1]}}))}};
  const std::string html = table_html(table, quotes);
  const auto first = html.find(document.title());
  CHECK(html.find(">s. " + std::to_string(document.mentions[1].tagged.page) + "</a>") > first);
  CHECK(html.find(document.title(), first + 1) == std::string::npos);
}

TEST_CASE("Bars are drawn where there is something to see", "[query]") {
  Table table{.name = "t", .columns = {{.key = "w"}, {.key = "n", .unit = Unit::count}}};
  table.rows = {row_of("A", number_cell(0))};
  CHECK(bars(table, "w", "n").empty());
  table.rows.push_back(row_of("B", number_cell(2)));
  CHECK(bars(table, "w", "n").find("<svg") != std::string::npos);
}

TEST_CASE("A number in a row without a name says what it is evidence for", "[query]") {
  Quotes quotes;
  const Reading reading = reading_of(small_study());
  const Table table{.columns = {{.key = "n", .title = "Avsnitt", .unit = Unit::count}},
                    .rows = {row_of(count_cell({{&reading.documents[0]}}))}};
  CHECK(table_html(table, quotes).find("belegg for Avsnitt") != std::string::npos);
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
