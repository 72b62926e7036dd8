// The three themes by county, by plan type and by document: who mentions what, and how much.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "query/tables/asked_codes.h"
#include "query/tables/code_rows.h"
#include "query/tables/coverage.h"
#include "query/tables/tables.h"
#include "query/tables/tally.h"

namespace planlupe::query {

namespace {

using Documents = std::vector<const DocumentReading*>;

Row theme_row(const Reading& reading, std::string group, const std::string& theme,
              const Documents& documents) {
  Row row = row_of(std::move(group), asked_label(reading, theme));
  for (Cell& cell : tally_cells(tally(documents, theme))) row.cells.push_back(std::move(cell));
  return row;
}

// The sums: what they are counted from is listed in the rows above.
Row total_of(const Reading& reading, const std::string& theme) {
  Documents all;
  for (const DocumentReading& document : reading.documents) all.push_back(&document);
  Row row = theme_row(reading, message("table.total"), theme, all);
  for (Cell& cell : row.cells) cell.members.clear();
  row.total = true;
  return row;
}

// The scale of coverage is one of themes, not of single codes.
void drop_coverage(Table& table) {
  table.columns.pop_back();
  for (Row& row : table.rows) row.cells.pop_back();
}

// A table of every group with every theme, and the sums.
Table grouped_table(std::string_view name, std::string_view group_column, const Reading& reading,
                    const std::vector<DocumentGroup>& groups) {
  std::vector<ColumnSpec> columns{{group_column}, {"theme"}};
  for (const ColumnSpec& column : tally_columns()) columns.push_back(column);
  Table table = empty_table(name, reading, columns);
  table.columns[0].group = true;
  for (const DocumentGroup& group : groups)
    for (const std::string& theme : asked_codes(reading))
      table.rows.push_back(theme_row(reading, group.name, theme, group.documents));
  for (const std::string& theme : asked_codes(reading))
    table.rows.push_back(total_of(reading, theme));
  name_asked(reading, table);
  table.notes = basis_notes(reading, message("table.note.themes"));
  return table;
}

}  // namespace

Table themes_table(const Reading& reading) {
  return grouped_table("themes", "county", reading, by_county(reading));
}

Table themes_by_type_table(const Reading& reading) {
  return grouped_table("themes-by-type", "type", reading, by_type(reading));
}

Table documents_table(const Reading& reading) {
  Table table = empty_table("documents", reading,
                            {{"county"},
                             {"title"},
                             {"type"},
                             {"theme"},
                             {"passages", Unit::count},
                             {"per_1000_words", Unit::rate},
                             {"readable_pages", Unit::part},
                             {"answer"},
                             {"coverage"}});
  for (std::size_t i = 0; i < 3; ++i) table.columns[i].group = true;
  for (const std::size_t detail : {2U, 6U}) table.columns[detail].detail = true;
  each_document(reading, [&](const std::string& county, const DocumentReading& document) {
    for (const std::string& theme : asked_codes(reading)) {
      auto cells = tally_cells(tally({&document}, theme));
      table.rows.push_back(row_of(county, document.marked_title(), type_label(document.plan.type),
                                  asked_label(reading, theme), std::move(cells[0]),
                                  std::move(cells[1]), std::move(cells[6]),
                                  text_of(answer(document, theme), document),
                                  coverage_text(document, theme)));
    }
  });
  if (!reading.codes.empty()) drop_coverage(table);
  name_asked(reading, table);
  table.notes = basis_notes(reading, message("table.note.themes"));
  return table;
}

}  // namespace planlupe::query
