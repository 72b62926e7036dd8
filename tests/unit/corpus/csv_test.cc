#include <catch2/catch.hpp>

#include "corpus/csv.h"

using namespace planlupe;

TEST_CASE("Rows are read with comma or semicolon, with or without BOM", "[corpus]") {
  const std::vector<CsvRow> expected{{"file", "county"}, {"a.pdf", "Troms, nord"}};
  CHECK(parse_csv("file;county\na.pdf;Troms, nord\n") == expected);
  CHECK(parse_csv("file,county\r\na.pdf,\"Troms, nord\"") == expected);
  CHECK(parse_csv("\xEF\xBB\xBF"
                  "file;county\r\na.pdf;Troms, nord\r\n") == expected);
}

TEST_CASE("Blank lines keep the numbers of the rows after them", "[corpus]") {
  const auto rows = parse_csv("file\n\n\nb.pdf\n\n");
  REQUIRE(rows.size() == 4);
  CHECK(rows[1].empty());
  CHECK(rows[3] == CsvRow{"b.pdf"});
}

TEST_CASE("A quoted field may hold quotes and line ends", "[corpus]") {
  CHECK(parse_csv("a;b\n\"x \"\"y\"\"\nz\";2\n")[1] == CsvRow{"x \"y\"\nz", "2"});
}

TEST_CASE("What is written is read back", "[corpus]") {
  const CsvRow row{"plan; utkast", "sa \"ja\"", "", "æøå\nlinje"};
  CHECK(parse_csv("a;b;c;d\n" + csv_line(row))[1] == row);
  CHECK(csv_line({"a", "b"}) == "a;b\r\n");
}

TEST_CASE("Broken quoting gives rows, not a crash", "[corpus]") {
  CHECK_FALSE(parse_csv("a;b\n\"x;y\nz").empty());
  CHECK(parse_csv("").empty());
  CHECK(parse_csv(std::string_view("\0;\0", 3)).size() == 1);
}
