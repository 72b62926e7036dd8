#include "query/tables/table_municipalities.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "query/tables/code_rows.h"
#include "query/tables/coded_passages.h"
#include "query/tables/counties.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

// True when `name` of a municipality in `county` can be meant in a plan of `plan_county`.
bool is_home(const Counties& counties, const Municipality& municipality,
             const std::string& plan_county) {
  const auto today = counties.today(plan_county);
  return std::find(today.begin(), today.end(), municipality.county) != today.end();
}

std::vector<Member> naming(const CodedPassages& passages, const Counties& counties,
                           const Municipality& municipality) {
  std::vector<Member> members = passages.with(municipality.code());
  if (municipality.at_home)
    std::erase_if(members, [&](const Member& member) {
      return !is_home(counties, municipality, member.document->plan.county);
    });
  return members;
}

// Those of the passages that are on immigration too.
Cell on_immigration(const std::vector<Member>& passages) {
  std::vector<Member> some;
  std::copy_if(passages.begin(), passages.end(), std::back_inserter(some),
               [](const Member& member) { return counts(*member.mention, "INN"); });
  Cell cell = count_cell(std::move(some));
  cell.of = static_cast<double>(passages.size());
  return cell;
}

Row row_for(const Reading& reading, const Municipality& municipality, std::vector<Member> members) {
  Cell documents = documents_cell(reading, members);
  Cell immigration = on_immigration(members);
  return row_of(municipality.county, municipality.name, number_cell(municipality.centrality),
                count_cell(std::move(members)), std::move(immigration), std::move(documents));
}

// How many municipalities there are, and how many are districts.
struct Sums {
  long all = 0, districts = 0;

  void add(const Municipality& municipality) {
    ++all;
    districts += municipality.is_district();
  }
};

}  // namespace

Table municipalities_table(const Reading& reading) {
  Table table = empty_table("municipalities", reading,
                            {{"county"},
                             {"municipality"},
                             {"centrality", Unit::year},
                             {"passages", Unit::count},
                             {"with_immigration", Unit::part},
                             {"documents", Unit::part}});
  table.columns[0].group = true;
  const Counties counties = read_counties().value_or(Counties({}));
  const CodedPassages passages(all_documents(reading));
  std::map<std::string, std::map<std::string, Row, NorwegianOrder>, NorwegianOrder> rows;
  Sums there, named;
  for (const Municipality& municipality : reading.topics.municipalities.all()) {
    there.add(municipality);
    auto members = naming(passages, counties, municipality);
    if (members.empty()) continue;
    named.add(municipality);
    rows[municipality.county].emplace(municipality.name,
                                      row_for(reading, municipality, std::move(members)));
  }
  for (auto& [county, of_county] : rows)
    for (auto& [name, row] : of_county) table.rows.push_back(std::move(row));
  table.notes = basis_notes(reading, message("table.note.municipalities",
                                             {{"named", named.all},
                                              {"all", there.all},
                                              {"districts", named.districts},
                                              {"all_districts", there.districts},
                                              {"source", reading.topics.municipalities.source()}}));
  return table;
}

}  // namespace planlupe::query
