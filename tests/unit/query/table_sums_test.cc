// Every number of every table is as large as the list of what it was counted from.

#include <catch2/catch.hpp>

#include <map>

#include "query/tables/tables.h"
#include "tests/support/small_study.h"

using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

// Columns that count what has no members: pages, words, and codes out of those the codebook has.
bool counts_members(const Column& column) {
  for (const char* key : {"readable_pages", "district_municipalities", "groups_found",
                          "aspects_found", "words_in_all"})
    if (column.key == key) return false;
  return column.unit == Unit::count || column.unit == Unit::part;
}

}  // namespace

TEST_CASE("Every count is the number of its members", "[query]") {
  const Reading reading = reading_of(small_study());
  for (const std::string& name : table_names()) {
    const Table table = *make_table(name, reading);
    for (const Row& row : table.rows)
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (row.total || !counts_members(table.columns[i])) continue;
        const Cell& cell = row.cells[i];
        CAPTURE(name, row_label(table, row), table.columns[i].key);
        CHECK(cell.number.value_or(0) == static_cast<double>(cell.members.size()));
        if (table.columns[i].unit == Unit::part) CHECK(cell.number.value_or(0) <= cell.of);
      }
  }
}

TEST_CASE("Every total is the sum of the rows above it", "[query]") {
  const Reading reading = reading_of(small_study());
  for (const std::string& name : table_names()) {
    const Table table = *make_table(name, reading);
    std::map<std::pair<std::string, std::size_t>, std::pair<double, double>> sums;  // theme, column
    for (const Row& row : table.rows)
      for (std::size_t i = 2; i < row.cells.size(); ++i) {
        if (table.columns[i].unit != Unit::count && table.columns[i].unit != Unit::part) continue;
        auto& [sum, of] = sums[{row.cells[1].text, i}];
        CAPTURE(name, row_label(table, row), table.columns[i].key);
        if (row.total) {
          CHECK(row.cells[i].number.value_or(0) == sum);
          CHECK(row.cells[i].of == of);
        } else {
          sum += row.cells[i].number.value_or(0);
          of += row.cells[i].of;
        }
      }
  }
}
