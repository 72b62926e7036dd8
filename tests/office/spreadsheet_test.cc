// Tables in LibreOffice: letters, numbers and filters arrive as they were sent.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "corpus/csv.h"
#include "query/tables/table_csv.h"
#include "query/tables/table_xlsx.h"
#include "query/tables/tables.h"
#include "tests/support/run.h"
#include "tests/support/small_study.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

bool has_office() {
  if (run_command({"soffice", "--version"}).status == 0) return true;
  WARN("skipped: no LibreOffice");
  return false;
}

// The file `name` of `dir` after conversion, `to` being LibreOffice's name of format and filter.
std::string converted(const TempDir& dir, const std::string& name,
                      const std::vector<std::string>& to, const std::string& result) {
  std::vector<std::string> command{"soffice", "--headless", "--norestore",
                                   "-env:UserInstallation=file://" + (dir / "profile").string()};
  command.insert(command.end(), to.begin(), to.end());
  command.insert(command.end(), {"--outdir", (dir / "out").string(), (dir / name).string()});
  static_cast<void>(run_command(command));
  return (dir / "out" / result).string();
}

// The cells of a spreadsheet's first sheet as CSV: ";", UTF-8, as shown.
std::vector<std::vector<std::string>> cells_of(const TempDir& dir, const std::string& name) {
  const std::string file = converted(
      dir, name, {"--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1,,1044,false,true"},
      name.substr(0, name.find('.')) + ".csv");
  return parse_csv(detail::contents(file));
}

std::string sheet_of(const std::string& spreadsheet) {
  return run_command({"unzip", "-p", spreadsheet, "xl/worksheets/sheet1.xml"}).out;
}

Table themes() {
  static const Reading reading = reading_of(small_study());
  return themes_table(reading);
}

}  // namespace

TEST_CASE("A spreadsheet opens with its letters, numbers and filters", "[office]") {
  if (!has_office()) return;
  const TempDir dir;
  std::string bytes;
  REQUIRE(table_xlsx(themes(), [&](std::string_view piece) { bytes += piece; }));
  dir.write("tabell.xlsx", bytes);
  const auto rows = cells_of(dir, "tabell.xlsx");
  REQUIRE(rows.size() > 12);
  CHECK(rows[0][0] == "Fylke");
  CHECK(rows[7][0] == "Ålvik");
  CHECK(rows[1][2] == "5");
  const std::string again = converted(dir, "tabell.xlsx", {"--convert-to", "xlsx"}, "tabell.xlsx");
  const std::string sheet = sheet_of(again);
  CHECK(sheet.find("<autoFilter ref=\"A1:") != std::string::npos);
  CHECK(sheet.find("t=\"n\"") != std::string::npos);
}

TEST_CASE("CSV opens with its letters, and its decimals as numbers", "[office]") {
  if (!has_office()) return;
  const TempDir dir;
  dir.write("tabell.csv", table_csv(themes()));
  const std::string file =
      converted(dir, "tabell.csv", {"--infilter=CSV:59,34,76,1,,1044", "--convert-to", "xlsx"},
                "tabell.xlsx");
  const std::string sheet = sheet_of(file);
  const std::string words = run_command({"unzip", "-p", file, "xl/sharedStrings.xml"}).out;
  CHECK(words.find("Ålvik") != std::string::npos);
  CHECK(sheet.find("t=\"n\"><v>5</v>") != std::string::npos);
  CHECK(words.find(",") == std::string::npos);  // no decimal number was taken for words
}
