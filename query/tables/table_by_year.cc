#include "query/tables/table_by_year.h"

#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "query/tables/code_rows.h"
#include "query/tables/tables.h"
#include "query/tables/tally.h"

namespace planlupe::query {

namespace {

using Documents = std::vector<const DocumentReading*>;

std::map<int, Documents> by_year(const Documents& documents) {
  std::map<int, Documents> years;
  for (const DocumentReading* document : documents) {
    const int year = document->plan.year;
    years[year > 0 ? year : std::numeric_limits<int>::max()].push_back(document);
  }
  return years;
}

// The two perspectives that a shift would be between are set against the words, too.
bool has_rate(std::string_view code) {
  return code == "PER.folkevekst" || code == "PER.kvalifisering";
}

void add_columns(Table& table, const Reading& reading, const std::vector<std::string>& codes) {
  for (const std::string& code : codes) {
    const std::string& label = reading.label_of(code);
    table.columns.push_back(
        {.key = code, .title = label, .unit = Unit::count, .detail = !has_rate(code)});
    if (has_rate(code))
      table.columns.push_back({.key = code + ".per_1000_words",
                               .title = message("table.column.rate_of", {{"label", label}}),
                               .unit = Unit::rate});
  }
}

Cell documents_of(const Documents& documents) {
  std::vector<Member> members;
  for (const DocumentReading* document : documents) members.push_back({document, nullptr, {}});
  return count_cell(std::move(members));
}

Row year_row(const std::string& type, int year, const Documents& documents,
             const std::vector<std::string>& codes) {
  Cell when = number_cell(year);
  if (year == std::numeric_limits<int>::max()) when.number.reset();
  Row row = row_of(type, std::move(when), documents_of(documents));
  for (const std::string& code : codes) {
    Tally counted = tally(documents, code);
    const bool readable = counted.readable > 0;
    Cell rate = rate_cell(counted.passages.size(), counted.words);
    row.cells.push_back(count_cell(std::move(counted.passages)));
    if (!readable) row.cells.back().number.reset();
    if (has_rate(code)) row.cells.push_back(std::move(rate));
  }
  return row;
}

}  // namespace

Table perspectives_by_year_table(const Reading& reading) {
  Table table = empty_table("perspectives-by-year", reading,
                            {{"type"}, {"year", Unit::year}, {"documents", Unit::count}});
  table.columns[0].group = true;
  const auto codes = codes_below(reading, "PER");
  add_columns(table, reading, codes);
  for (const DocumentGroup& type : by_type(reading))
    for (const auto& [year, documents] : by_year(type.documents))
      table.rows.push_back(year_row(type.name, year, documents, codes));
  table.notes = basis_notes(reading, message("table.note.perspectives_by_year"));
  return table;
}

}  // namespace planlupe::query
