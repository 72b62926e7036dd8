// What a spreadsheet program finds in the files that table_xlsx makes.

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

#include <zip.h>
#include <pugixml.hpp>

#include "query/tables/evidence.h"
#include "query/tables/table_xlsx.h"
#include "query/tables/tables.h"
#include "tests/support/small_study.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

std::string part_of(const std::filesystem::path& book, const char* name) {
  zip_t* archive = zip_open(book.c_str(), ZIP_RDONLY, nullptr);
  REQUIRE(archive);
  zip_file_t* file = zip_fopen(archive, name, 0);
  REQUIRE(file);
  std::string bytes;
  char buffer[4096];
  for (zip_int64_t n = 0; (n = zip_fread(file, buffer, sizeof buffer)) > 0;)
    bytes.append(buffer, static_cast<std::size_t>(n));
  zip_fclose(file);
  zip_close(archive);
  return bytes;
}

struct Sheet {
  pugi::xml_document xml;

  Sheet(const std::filesystem::path& book, const char* name) {
    xml.load_string(part_of(book, name).c_str());
  }

  pugi::xml_node cell(const std::string& place) const {
    for (const auto& row : xml.child("worksheet").child("sheetData"))
      for (const auto& cell : row)
        if (cell.attribute("r").value() == place) return cell;
    return {};
  }

  std::string text(const std::string& place) const {
    const auto found = cell(place);
    return std::string(found.attribute("t").value()) == "inlineStr"
               ? found.child("is").child_value("t")
               : found.child_value("v");
  }
};

LongTable rows_of(int count) {
  return {{.title = "T", .columns = {{.key = "n", .title = "N", .unit = Unit::count}}},
          [count](const std::function<void(const Row&)>& add) {
            for (int i = 1; i <= count; ++i) add({.cells = {number_cell(i)}});
          }};
}

template <class Any>
std::string bytes_of(const Any& table) {
  std::string bytes;
  REQUIRE(table_xlsx(table, [&](std::string_view piece) { bytes += piece; }));
  return bytes;
}

template <class Any>
std::filesystem::path written(const TempDir& dir, const Any& table, const char* name) {
  return dir.write(name, bytes_of(table));
}

Table words_table_of(const std::string& text) {
  return {.title = "T", .columns = {{.key = "w", .title = "W"}}, .rows = {row_of(text)}};
}

}  // namespace

TEST_CASE("A spreadsheet holds numbers as numbers and letters as they are", "[query]") {
  const TempDir dir;
  const Reading reading = reading_of(small_study());
  const auto book = written(dir, themes_table(reading), "t.xlsx");
  const Sheet sheet(book, "xl/worksheets/sheet1.xml");
  CHECK(sheet.text("A1") == "Fylke");
  CHECK(sheet.text("A8") == "Ålvik");
  CHECK(sheet.cell("C2").attribute("t").empty());
  CHECK(sheet.cell("C2").child("v").text().as_int() == 5);
  CHECK(sheet.cell("D2").child("v").text().as_double() == Approx(94.34).margin(0.01));
  CHECK(sheet.text("F1") == "Nevnt i dok. (av i alt)");
  CHECK(sheet.cell("F2").child("v").text().as_int() == 2);
}

TEST_CASE("A spreadsheet keeps its titles in sight and can be filtered", "[query]") {
  const TempDir dir;
  const Reading reading = reading_of(small_study());
  const auto book = written(dir, themes_table(reading), "t.xlsx");
  const Sheet sheet(book, "xl/worksheets/sheet1.xml");
  const auto worksheet = sheet.xml.child("worksheet");
  const auto pane = worksheet.child("sheetViews").child("sheetView").child("pane");
  CHECK(std::string(pane.attribute("state").value()) == "frozen");
  CHECK(pane.attribute("ySplit").as_int() == 1);
  CHECK(std::string(worksheet.child("autoFilter").attribute("ref").value()) == "A1:K16");
}

TEST_CASE("A counted cell links to its evidence and notes it", "[query]") {
  const TempDir dir;
  const Reading reading = reading_of(small_study());
  const Table table = themes_table(reading);
  const auto book = written(dir, table, "t.xlsx");
  const Sheet sheet(book, "xl/worksheets/sheet1.xml");
  const Sheet evidence(book, "xl/worksheets/sheet2.xml");
  std::map<std::string, std::string> links;
  for (const auto& link : sheet.xml.child("worksheet").child("hyperlinks"))
    links[link.attribute("ref").value()] = link.attribute("location").value();
  // Fjordmark's five passages on immigration, then its two documents, then districts.
  CHECK(links.at("C2") == "'Belegg'!A2");
  CHECK(links.at("E2") == "'Belegg'!A7");
  CHECK(links.at("C3") == "'Belegg'!A9");
  CHECK(evidence.text("A9") == "Fjordmark · Distrikt");
  CHECK(evidence.text("G9") ==
        "11 prosent av innvandrere i distriktskommunene står utenfor arbeid.");
  const std::string notes = part_of(book, "xl/comments1.xml");
  CHECK(notes.find("Kunnskap om Fjordmark, s. 1: «Innvandring har bidratt") != std::string::npos);
}

TEST_CASE("A spreadsheet says where notes, links and words end", "[query]") {
  const TempDir dir;
  const Reading reading = reading_of(small_study());
  Table table{.title = "T", .columns = {{.key = "n", .title = "N", .unit = Unit::count}}};
  for (int i = 0; i <= 60000; ++i)
    table.rows.push_back(row_of(count_cell({{.document = &reading.documents[0]}})));
  const auto book = written(dir, table, "t.xlsx");
  const std::string about = part_of(book, "xl/worksheets/sheet3.xml");
  CHECK(about.find("Bare de første 1\u00A0000 av 60\u00A0001 tall med belegg har sitater") !=
        about.npos);
  CHECK(about.find("Bare de første 60\u00A0000 av 60\u00A0001 tall med belegg er lenket") !=
        about.npos);
  const auto cut = written(dir, words_table_of(std::string(40000, 'x')), "c.xlsx");
  CHECK(part_of(cut, "xl/worksheets/sheet3.xml").find("1 celle hadde mer tekst") != about.npos);
}

TEST_CASE("A spreadsheet without limits speaks of none", "[query]") {
  const TempDir dir;
  const auto book = written(dir, words_table_of("kort"), "t.xlsx");
  const std::string about = part_of(book, "xl/worksheets/sheet3.xml");
  CHECK(about.find("Bare de") == about.npos);
  CHECK(about.find("kuttet") == about.npos);
}

TEST_CASE("The same table gives the same spreadsheet, byte for byte", "[query]") {
  const Reading reading = reading_of(small_study());
  const Table table = themes_table(reading);
  CHECK(bytes_of(table) == bytes_of(table));
}

TEST_CASE("A long table is a sheet of all its rows", "[query]") {
  const TempDir dir;
  const Sheet sheet(written(dir, rows_of(3), "t.xlsx"), "xl/worksheets/sheet1.xml");
  CHECK(sheet.cell("A4").child("v").text().as_int() == 3);
  CHECK(std::string(sheet.xml.child("worksheet").child("autoFilter").attribute("ref").value()) ==
        "A1:A4");
}

TEST_CASE("More rows than a spreadsheet takes are refused, not dropped", "[query]") {
  LongTable table = rows_of(0);
  table.rows = [](const std::function<void(const Row&)>& add) {
    for (int i = 0; i < 1048576; ++i) add({});
  };
  const auto done = table_xlsx(table, [](std::string_view) {});
  REQUIRE_FALSE(done);
  CHECK(done.error().code == Errc::write_failed);
  CHECK(done.error().hint.find("csv") != std::string::npos);
}

TEST_CASE("A spreadsheet holds words that XML could not", "[query]") {
  const TempDir dir;
  const auto text = [&](const std::string& words) {
    return Sheet(written(dir, words_table_of(words), "t.xlsx"), "xl/worksheets/sheet1.xml")
        .text("A2");
  };
  CHECK(text("a < b & \"c\"") == "a < b & \"c\"");
  CHECK(text("en\fto") == "en_x000C_to");  // what spreadsheet programs read as the character
  CHECK(text("\xEF\xBF\xBF") == "\uFFFD");
  CHECK(text("\xFF") == "\uFFFD");
  CHECK(text(" to  blanke ") == " to  blanke ");
}

TEST_CASE("A spreadsheet that cannot be written says so", "[query]") {
  const TempDir dir;
  const Reading reading = reading_of(small_study());
  ::setenv("TMPDIR", (dir / "absent").c_str(), 1);
  const auto done = table_xlsx(themes_table(reading), [](std::string_view) {});
  ::unsetenv("TMPDIR");
  REQUIRE_FALSE(done);
  CHECK(done.error().code == Errc::write_failed);
}

TEST_CASE("What cells have between them is not listed twice as evidence", "[query]") {
  const Reading reading = reading_of(small_study());
  std::vector<Member> first, second;
  for (const Mention& mention : reading.documents[0].mentions)
    (first.size() < 2 ? first : second).push_back({&reading.documents[0], &mention, {}});
  REQUIRE(!second.empty());
  std::vector<Member> all = first;
  all.insert(all.end(), second.begin(), second.end());
  const Row row = row_of(count_cell(all), count_cell(second), count_cell(first));
  CHECK(is_gathered(row, 0));
  CHECK_FALSE(is_gathered(row, 1));
  CHECK_FALSE(is_gathered(row_of(count_cell(first), count_cell(first)), 0));
  CHECK_FALSE(is_gathered(row_of(count_cell(all), count_cell(first), count_cell(first)), 0));
  Table table{.columns = {{"a"}, {"b"}, {"c"}}, .rows = {row}};
  CHECK(listed_members(table) == std::vector{second.size(), first.size()});
}

TEST_CASE("Of far too many passages the first of each number are listed", "[query]") {
  const TempDir dir;
  const Reading reading = reading_of(small_study());
  const Member member{&reading.documents[0], &reading.documents[0].mentions[0], {}};
  Table table{.title = "T", .columns = {{.key = "n", .title = "N", .unit = Unit::count}}};
  table.rows = {row_of(count_cell({100000, member})), row_of(count_cell({10, member}))};
  const auto book = written(dir, table, "t.xlsx");
  const Sheet sheet(book, "xl/worksheets/sheet1.xml");
  CHECK(sheet.cell("A2").child("v").text().as_int() == 100000);
  const auto last = sheet.xml.child("worksheet").child("hyperlinks").last_child();
  CHECK(std::string(last.attribute("location").value()) == "'Belegg'!A99993");
  const Sheet evidence(book, "xl/worksheets/sheet2.xml");
  CHECK(evidence.cell("F99991").child("v").text().as_int() > 0);
  CHECK(evidence.text("G99992").starts_with("… og 10 til, som telles i tabellen"));
  CHECK(part_of(book, "xl/worksheets/sheet3.xml").find("viser de 99\u00A0990 første avsnittene") !=
        std::string::npos);
}

TEST_CASE("A spreadsheet is packed as fast as can be", "[query]") {
  constexpr unsigned fastest = 6;  // in the flags of a zip's first entry
  CHECK((static_cast<unsigned char>(bytes_of(words_table_of("kort")).at(6)) & 6U) == fastest);
}

TEST_CASE("Very many passages are shown shortened, and the spreadsheet says so", "[query]") {
  const TempDir dir;
  Written plan{.plan = plan_of("a.pdf", "Troms", PlanType::planstrategi, "A", 2024)};
  plan.lines = {{1, "", std::string(300, 'x') + " slutt", "INN=slutt"}};
  const Reading reading = reading_of({plan});
  Table table{.title = "T", .columns = {{.key = "n", .title = "N", .unit = Unit::count}}};
  const Member member{&reading.documents[0], &reading.documents[0].mentions[0], {}};
  for (int i = 0; i < 51; ++i) table.rows.push_back(row_of(count_cell({1000, member})));
  const auto book = written(dir, table, "t.xlsx");
  CHECK(part_of(book, "xl/worksheets/sheet3.xml").find("de første 200 tegnene") !=
        std::string::npos);
  CHECK(part_of(book, "xl/worksheets/sheet2.xml").find("slutt") == std::string::npos);
  table.rows.resize(1);
  const auto small = written(dir, table, "s.xlsx");
  CHECK(part_of(small, "xl/worksheets/sheet2.xml").find("slutt") != std::string::npos);
}
