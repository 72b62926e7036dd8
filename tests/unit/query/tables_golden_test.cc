// Every table over the small study, as people, Excel and programs get it.

#include <catch2/catch.hpp>

#include "query/tables/evidence.h"
#include "query/tables/table_csv.h"
#include "query/tables/table_json.h"
#include "query/tables/table_text.h"
#include "query/tables/tables.h"
#include "tests/support/golden.h"
#include "tests/support/small_study.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

TEST_CASE("Every table reads as its golden files", "[query]") {
  const Reading reading = reading_of(small_study());
  for (const std::string& name : table_names()) {
    CAPTURE(name);
    const Table table = *make_table(name, reading);
    const std::string text = table_text(table, 110) + "\n" + evidence_text(table, 110);
    CHECK(text == golden("tables/" + name + ".txt", text));
    CHECK(table_csv(table) == golden("tables/" + name + ".csv", table_csv(table)));
    CHECK(table_json(table) == golden("tables/" + name + ".json", table_json(table)));
  }
}

TEST_CASE("Every table has a title, columns with titles, and says what it is based on", "[query]") {
  const Reading reading = reading_of(small_study());
  for (const std::string& name : table_names()) {
    const Table table = *make_table(name, reading);
    CAPTURE(name);
    CHECK(table.title != "table.title." + name);
    for (const Column& column : table.columns) CHECK(column.title.find("table.column.") != 0);
    REQUIRE_FALSE(table.notes.empty());
    CHECK(table.notes[0].find("hand-1") != std::string::npos);
    for (const Row& row : table.rows) CHECK(row.cells.size() == table.columns.size());
  }
}
