// County by county: how much of it is districts, beside what its plans say on them; and every code
// of the codebook by county.

#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "query/tables/code_rows.h"
#include "query/tables/coded_passages.h"
#include "query/tables/counties.h"
#include "query/tables/tables.h"
#include "query/tables/tally.h"

namespace planlupe::query {

namespace {

constexpr double per_cent = 100;

// Of the county's municipalities, how many are in districts; nothing for a county without figures.
Cell municipalities_cell(const County* county) {
  if (!county || !county->municipalities) return {};
  return part_cell(county->district_municipalities.value_or(0), *county->municipalities);
}

Cell share_cell(const Cell& part) {
  return part.number ? number_cell(per_cent * *part.number / part.of) : Cell{};
}

Cell share_of_all_cell(const Counties& counties, const Cell& part) {
  return part.number ? number_cell(per_cent * *part.number / counties.district_municipalities())
                     : Cell{};
}

}  // namespace

Table counties_table(const Reading& reading) {
  Table table = empty_table("counties", reading,
                            {{"county"},
                             {"district_municipalities", Unit::part},
                             {"district_share", Unit::share},
                             {"share_of_districts", Unit::share},
                             {"districts", Unit::count},
                             {"per_1000_words", Unit::rate},
                             {"documents_mentioning", Unit::part},
                             {"readable_pages", Unit::part}});
  const Counties counties = read_counties().value_or(Counties({}));
  for (const DocumentGroup& group : by_county(reading)) {
    const Cell part = municipalities_cell(counties.find(group.name));
    auto cells = tally_cells(tally(group.documents, "DIS"));
    table.rows.push_back(row_of(group.name, part, share_cell(part),
                                share_of_all_cell(counties, part), std::move(cells[0]),
                                std::move(cells[1]), std::move(cells[2]), std::move(cells[6])));
  }
  table.notes = basis_notes(reading);
  table.notes.push_back(
      message("table.note.counties", {{"n", static_cast<long>(counties.district_municipalities())},
                                      {"source", counties.district_source()}}));
  return table;
}

Table codes_by_county_table(const Reading& reading) {
  Table table =
      empty_table("codes-by-county", reading,
                  {{"area"}, {"code"}, {"passages", Unit::count}, {"counties", Unit::part}});
  table.columns[0].group = true;
  const auto groups = by_county(reading);
  const CodedPassages passages(all_documents(reading));
  std::vector<CodedPassages> of_groups;
  for (const DocumentGroup& group : groups) {
    table.columns.push_back({.key = group.name, .title = group.name, .unit = Unit::count});
    of_groups.emplace_back(group.documents);
  }
  for (const std::string_view area : code_areas)
    for (const std::string& code : codes_in(reading, area)) {
      auto all = passages.with(code);
      Cell found_in = counties_cell(reading, all);
      Row row = row_of(label("code_area", area), reading.label_of(code), count_cell(std::move(all)),
                       std::move(found_in));
      for (std::size_t i = 0; i < groups.size(); ++i)
        row.cells.push_back(counted_cell(groups[i].documents, of_groups[i].with(code)));
      table.rows.push_back(std::move(row));
    }
  table.notes = basis_notes(reading, message("table.note.codes-by-county"));
  table.notes.push_back(message("table.note.proposed_codes"));
  return table;
}

}  // namespace planlupe::query
