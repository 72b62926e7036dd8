// The register as a table, with what needs a look; and county × plan type with what is missing.

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/counties.h"
#include "query/tables/register_check.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

// The types that every county is expected to have something of.
constexpr std::array expected{PlanType::kunnskapsgrunnlag, PlanType::planstrategi,
                              PlanType::integreringsplan, PlanType::kompetanseplan,
                              PlanType::naeringsplan};

std::string lines(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

std::string validity(const Plan& plan) {
  if (plan.valid_from.empty() && plan.valid_to.empty()) return {};
  return plan.valid_from + "–" + plan.valid_to;
}

Cell year_cell(int year) { return year > 0 ? number_cell(year) : Cell{}; }

// Empty for a document in neither form.
std::string form_of(const DocumentReading& document) {
  const long known = document.bokmal_words + document.nynorsk_words;
  if (known == 0) return {};
  const double share = static_cast<double>(document.nynorsk_words) / static_cast<double>(known);
  return message(share > 0.8 ? "form.nn" : share < 0.2 ? "form.nb" : "form.mixed");
}

Row register_row(const std::string& county, const DocumentReading& document,
                 const std::vector<std::string>& remarks) {
  const Plan& plan = document.plan;
  return row_of(county, type_label(plan.type), document.marked_title(), year_cell(plan.year),
                validity(plan), plan.status, form_of(document),
                part_cell(document.readable, document.pages), plan.file, lines(remarks));
}

// The counties of today whose plan `county` is: itself for one that the list does not have; only
// those that the study has plans of, where a county was split.
std::vector<std::string> owners(const std::string& county, const Counties& counties,
                                const std::set<std::string>& present) {
  std::vector<std::string> now = counties.today(county);
  std::vector<std::string> here;
  for (const std::string& name : now)
    if (now.size() == 1 || present.contains(name)) here.push_back(name);
  return here.empty() ? std::vector<std::string>{county} : here;
}

struct TypeRow {
  std::map<PlanType, std::vector<Member>> types = {};
  std::set<std::string> inherited = {};  // "Næringsplan: Oppland"
  std::set<PlanType> own = {};
};

using TypeRows = std::map<std::string, TypeRow, NorwegianOrder>;

TypeRows type_rows(const Reading& reading, const Counties& counties) {
  std::set<std::string> present;
  for (const DocumentReading& document : reading.documents) present.insert(document.plan.county);
  TypeRows rows;
  for (const DocumentReading& document : reading.documents) {
    const Plan& plan = document.plan;
    if (plan.county.empty()) continue;
    for (const std::string& owner : owners(plan.county, counties, present)) {
      TypeRow& row = rows[owner];
      const bool own = owner == plan.county || !counties.find(plan.county)->last_year;
      row.types[plan.type].push_back(
          {&document, nullptr, own ? "" : message("types.from", {{"county", plan.county}})});
      if (own) row.own.insert(plan.type);
      if (!own) row.inherited.insert(type_label(plan.type) + ": " + plan.county);
    }
  }
  return rows;
}

std::string missing_of(const TypeRow& row) {
  std::vector<std::string> missing;
  for (const PlanType type : expected)
    if (!row.types.contains(type)) missing.push_back(type_label(type));
  return lines(missing);
}

std::vector<PlanType> shown_types(const Reading& reading) {
  std::vector<PlanType> types(expected.begin(), expected.end());
  for (const PlanType type : {PlanType::temaplan, PlanType::annen, PlanType::none})
    if (std::any_of(reading.documents.begin(), reading.documents.end(),
                    [&](const DocumentReading& d) { return d.plan.type == type; }))
      types.push_back(type);
  return types;
}

Counties known_counties() { return read_counties().value_or(Counties({})); }

}  // namespace

Table register_table(const Reading& reading) {
  Table table = empty_table("register", reading,
                            {{"county"},
                             {"type"},
                             {"title"},
                             {"year", Unit::year},
                             {"valid"},
                             {"status"},
                             {"form"},
                             {"readable_pages", Unit::part},
                             {"file"},
                             {"remarks"}});
  table.columns[0].group = true;
  for (const std::size_t detail : {4U, 5U, 6U, 8U}) table.columns[detail].detail = true;
  const Counties counties = known_counties();
  const auto remarks = register_remarks(reading, counties);
  for (const DocumentGroup& group : by_county(reading)) {
    std::vector<const DocumentReading*> documents = group.documents;
    std::stable_sort(documents.begin(), documents.end(),
                     [](const auto* a, const auto* b) { return a->plan.type < b->plan.type; });
    for (const DocumentReading* document : documents)
      table.rows.push_back(
          register_row(group.name, *document,
                       remarks[static_cast<std::size_t>(document - reading.documents.data())]));
  }
  table.notes = basis_notes(reading);
  for (std::string& note : register_notes(reading, counties))
    table.notes.push_back(std::move(note));
  table.notes.push_back(
      message("register.note.as_of", {{"year", static_cast<long>(reading.as_of)}}));
  return table;
}

Table types_table(const Reading& reading) {
  const std::vector<PlanType> types = shown_types(reading);
  Table table = empty_table("types", reading, {{"county"}});
  for (const PlanType type : types)
    table.columns.push_back(
        {.key = type == PlanType::none ? "unregistered" : std::string(name(type)),
         .title = type_label(type),
         .unit = Unit::count});
  table.columns.push_back(
      {.key = "missing", .title = label("table.column", "missing"), .detail = true});
  table.columns.push_back(
      {.key = "inherited", .title = label("table.column", "inherited"), .detail = true});
  for (auto& [county, row] : type_rows(reading, known_counties())) {
    Row made = row_of(county);
    for (const PlanType type : types) made.cells.push_back(count_cell(row.types[type]));
    std::erase_if(row.types, [](const auto& entry) { return entry.second.empty(); });
    made.cells.push_back(text_cell(missing_of(row)));
    made.cells.push_back(text_cell(lines({row.inherited.begin(), row.inherited.end()})));
    table.rows.push_back(std::move(made));
  }
  table.notes = basis_notes(reading, message("table.note.types"));
  return table;
}

}  // namespace planlupe::query
