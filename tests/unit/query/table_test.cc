#include <catch2/catch.hpp>

#include "corpus/csv.h"
#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/evidence.h"
#include "query/tables/table_csv.h"
#include "query/tables/table_json.h"
#include "query/tables/table_text.h"
#include "query/tables/tables.h"
#include "tests/support/small_study.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

Table two_columns() {
  Table table{.name = "t", .title = "Tittel"};
  table.columns = {{.key = "what", .title = "Hva"},
                   {.key = "n", .title = "Antall", .unit = Unit::count},
                   {.key = "rate", .title = "Per 1\u00a0000 ord", .unit = Unit::rate},
                   {.key = "part", .title = "Dokumenter", .unit = Unit::part}};
  table.rows = {{.cells = {text_cell("ærlig; «sagt»"), number_cell(1234), number_cell(2.46),
                           part_cell(3, 5)}},
                {.cells = {text_cell("=1+1"), number_cell(0), Cell{}, part_cell(0, 5)}}};
  return table;
}

std::size_t widest(const std::string& text) {
  std::size_t width = 0;
  for (const std::string& line : wrap(text, 100000)) width = std::max(width, code_points(line));
  return width;
}

}  // namespace

TEST_CASE("Numbers are shown as Norwegians write them", "[query]") {
  CHECK(shown(number_cell(1234), Unit::count) == "1\u00a0234");
  CHECK(shown(number_cell(1234), Unit::year) == "1234");
  CHECK(shown(number_cell(2.46), Unit::rate) == "2,5");
  CHECK(shown(part_cell(3, 5), Unit::part) == "3 av 5");
  CHECK(shown(Cell{}, Unit::rate) == "–");
}

TEST_CASE("Words wrap at blanks and only overlong words are broken", "[query]") {
  CHECK(wrap("æ ø å", 3) == std::vector<std::string>{"æ ø", "å"});
  CHECK(wrap("abcdefg hi", 3) == std::vector<std::string>{"abc", "def", "g", "hi"});
  CHECK(wrap("", 5) == std::vector<std::string>{""});
  CHECK(wrap("en\nto", 10) == std::vector<std::string>{"en", "to"});
}

TEST_CASE("A table never exceeds the width it is given", "[query]") {
  const Reading reading = reading_of(small_study());
  for (const std::string& name : table_names()) {
    const Table table = *make_table(name, reading);
    for (const std::size_t width : {60U, 80U, 100U, 160U}) {
      CAPTURE(name, width);
      CHECK(widest(table_text(table, width)) <= width);
      CHECK(widest(evidence_text(table, width)) <= width);
    }
  }
}

TEST_CASE("A table says which columns it has no room for", "[query]") {
  Table table = two_columns();
  table.columns.back().detail = true;
  CHECK(table_text(table, 80).find("xlsx") == std::string::npos);
  const std::string narrow = table_text(table, 32);
  CHECK(narrow.find("xlsx") != std::string::npos);
  CHECK(narrow.find("Dokumenter.") != std::string::npos);
  table.columns.back() = {.key = "empty", .title = "Dokumenter", .detail = true};
  CHECK(table_text(table, 32).find("Dokumenter") == std::string::npos);
}

TEST_CASE("Running text gets twice the room of names", "[query]") {
  std::string names, text;
  for (int i = 0; i < 20; ++i) names += "navn ", text += "Det er sagt noe her. ";
  Table table{.name = "odd", .title = "T"};
  table.columns = {{.key = "a", .title = "A"}, {.key = "b", .title = "B"}};
  table.rows = {row_of(names, text)};
  const std::string drawn = table_text(table, 62);
  const std::string_view rule = std::string_view(drawn).substr(drawn.find("─"));
  CHECK(code_points(rule.substr(0, rule.find("  "))) == 20);
}

TEST_CASE("A title breaks behind its strokes and hyphens, not between them", "[query]") {
  Table table{.name = "odd", .title = "T"};
  table.columns = {{.key = "a", .title = "A"},
                   {.key = "b", .title = "Integrerings-/mangfoldsplan", .unit = Unit::count}};
  table.rows = {row_of(std::string(60, 'x') + " " + std::string(20, 'y'), number_cell(1))};
  CHECK(table_text(table, 50).find(" Integrerings-/\n") != std::string::npos);
}

TEST_CASE("A table without rows says that nothing was found", "[query]") {
  Table table = two_columns();
  CHECK(table_text(table, 80).find("Ingenting funnet.") == std::string::npos);
  table.rows.clear();
  CHECK(table_text(table, 80).find("Ingenting funnet.") != std::string::npos);
}

TEST_CASE("The chain says where measures follow from no goal", "[query]") {
  const Table chain = chain_table(reading_of(small_study()));
  CHECK(chain.rows[0].cells.back().text == "fram til konkrete tiltak");
  CHECK(chain.rows[1].cells.back().text == "tiltak uten mål");
}

TEST_CASE("CSV has a BOM, semicolons, a decimal comma and a column for each number", "[query]") {
  const std::string csv = table_csv(two_columns());
  CHECK(csv.substr(0, 3) == utf8_bom);
  const auto rows = parse_csv(csv);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0] ==
        CsvRow{"Hva", "Antall", "Per 1\u00a0000 ord", "Dokumenter", "Dokumenter (av i alt)"});
  CHECK(rows[1] == CsvRow{"ærlig; «sagt»", "1234", "2,5", "3", "5"});
}

TEST_CASE("A rate that is not nothing does not read as nothing", "[query]") {
  const Table table{
      .columns = {{.key = "r", .title = "R", .unit = Unit::rate}},
      .rows = {row_of(number_cell(0.04)), row_of(number_cell(0)), row_of(number_cell(0.4))}};
  CHECK(table_csv(table) == "\xEF\xBB\xBFR\r\n0,04\r\n0,0\r\n0,4\r\n");
  CHECK(shown(number_cell(0.04), Unit::rate) == "0,04");
}

TEST_CASE("English CSV has a decimal point", "[query]") {
  set_language(Language::en);
  const auto rows = parse_csv(table_csv(two_columns()));
  set_language(Language::nb);
  CHECK(rows[1][2] == "2.5");
}

TEST_CASE("Text that Excel would compute is kept as text", "[query]") {
  CHECK(parse_csv(table_csv(two_columns()))[2][0] == "'=1+1");
}

TEST_CASE("JSON names its format and keeps numbers as numbers", "[query]") {
  const auto json = parse_json(table_json(two_columns()));
  REQUIRE(json);
  CHECK(json->at("format") == "planlupe.table/1");
  const Json& cells = json->at("rows").at(0).at("cells");
  CHECK(cells.at("n").at("value") == 1234);
  CHECK(cells.at("rate").at("value") == 2.5);
  CHECK(cells.at("part") == Json{{"value", 3}, {"of", 5}});
  CHECK(json->at("rows").at(1).at("cells").at("rate").at("value").is_null());
}

TEST_CASE("A long passage is cut at words around what matters", "[query]") {
  CHECK(excerpt("kort tekst", 0, 40) == "kort tekst");
  const std::string text = "en to tre fire fem seks sju åtte ni ti elleve tolv";
  CHECK(excerpt(text, 0, 12) == "en to tre …");
  CHECK(excerpt(text, 8, 16) == "en to tre fire …");
  CHECK(excerpt(text, 24, 16) == "… seks sju åtte ni …");
  CHECK(excerpt(text, 1000, 12) == "… elleve tolv");
  std::string many;
  for (int i = 0; i < 50; ++i) many += "båt  og\n";
  CHECK(excerpt(many, 0, 12) == "båt og båt …");
  CHECK(excerpt(std::string(200, ' ') + "kort tekst", 0, 12) == "kort tekst");
}

TEST_CASE("Every member of every cell is listed as evidence", "[query]") {
  const Reading reading = reading_of(small_study());
  const Table table = themes_table(reading);
  std::size_t members = 0;
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells) members += cell.members.size();
  std::size_t rows = 0;
  evidence_table(table).rows([&](const Row&) { ++rows; });
  CHECK(rows == members);
}
