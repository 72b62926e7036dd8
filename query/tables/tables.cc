#include "query/tables/tables.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/table_by_year.h"
#include "query/tables/table_compared.h"
#include "query/tables/table_municipalities.h"

namespace planlupe::query {

namespace {

struct Entry {
  std::string_view name;
  Table (*make)(const Reading&);
  enum class Needs : std::uint8_t { text, topics, citations, plans } needs = Needs::text;
};

constexpr std::array entries{
    Entry{"register", register_table, Entry::Needs::plans},
    Entry{"types", types_table, Entry::Needs::plans},
    Entry{"counties", counties_table},
    Entry{"origin", origin_table, Entry::Needs::citations},
    Entry{"themes", themes_table},
    Entry{"themes-by-type", themes_by_type_table},
    Entry{"documents", documents_table},
    Entry{"aspects", aspects_table},
    Entry{"knowledge-strategy", knowledge_strategy_table},
    Entry{"duties", duties_table},
    Entry{"chain", chain_table},
    Entry{"quotes", quotes_table},
    Entry{"words", words_table, Entry::Needs::topics},
    Entry{"wording", wording_table, Entry::Needs::topics},
    Entry{"implicit", implicit_table},
    Entry{"codes-by-county", codes_by_county_table},
    Entry{"groups", groups_table},
    Entry{"groups-by-mode", groups_by_mode_table},
    Entry{"perspectives", perspectives_table},
    Entry{"perspectives-by-year", perspectives_by_year_table},
    Entry{"coupling", coupling_table},
    Entry{"coupling-topics", coupling_topics_table, Entry::Needs::topics},
    Entry{"municipalities", municipalities_table, Entry::Needs::topics},
    Entry{"actors", actors_table},
    Entry{"sources", sources_table, Entry::Needs::citations},
    Entry{"laws", laws_table, Entry::Needs::citations},
    Entry{"instruments", instruments_table},
    Entry{"gaps", gaps_table, Entry::Needs::topics},
    Entry{"figures", figures_table},
    Entry{"targets", targets_table},
    Entry{"compared", compared_table, Entry::Needs::topics},
    Entry{"only", only_table},
};

bool needs(std::string_view name, Entry::Needs what) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const Entry& entry) { return entry.name == name && entry.needs == what; });
}

}  // namespace

std::vector<std::string> table_names() {
  std::vector<std::string> names;
  for (const Entry& entry : entries) names.emplace_back(entry.name);
  return names;
}

bool needs_topics(std::string_view name) {
  return needs(name, Entry::Needs::topics) || needs_citations(name);
}

bool needs_citations(std::string_view name) { return needs(name, Entry::Needs::citations); }

bool needs_register_only(std::string_view name) { return needs(name, Entry::Needs::plans); }

bool takes_codes(std::string_view name) {
  static constexpr std::array taking{"themes", "themes-by-type", "documents", "quotes", "figures"};
  return std::find(taking.begin(), taking.end(), name) != taking.end();
}

std::optional<Table> make_table(std::string_view name, const Reading& reading) {
  for (const Entry& entry : entries)
    if (entry.name == name) return entry.make(reading);
  return std::nullopt;
}

bool NorwegianOrder::operator()(const std::string& a, const std::string& b) const {
  return sorts_before(a, b);
}

std::string type_label(PlanType type) {
  return label("plan_type", type == PlanType::none ? "none" : name(type));
}

std::vector<DocumentGroup> by_type(const Reading& reading) {
  std::map<PlanType, std::vector<const DocumentReading*>> types;
  for (const DocumentReading& document : reading.documents)
    types[document.plan.type].push_back(&document);
  std::vector<DocumentGroup> groups;
  for (auto& [type, documents] : types)
    if (type != PlanType::none) groups.push_back({type_label(type), std::move(documents)});
  if (const auto none = types.find(PlanType::none); none != types.end())
    groups.push_back({type_label(PlanType::none), std::move(none->second)});
  return groups;
}

std::vector<DocumentGroup> by_county(const Reading& reading) {
  std::map<std::string, std::vector<const DocumentReading*>, NorwegianOrder> counties;
  for (const DocumentReading& document : reading.documents)
    counties[document.plan.county].push_back(&document);
  std::vector<DocumentGroup> groups;
  for (auto& [county, documents] : counties)
    if (!county.empty()) groups.push_back({county, std::move(documents)});
  if (const auto none = counties.find(""); none != counties.end())
    groups.push_back({message("table.no_county"), std::move(none->second)});
  return groups;
}

Table empty_table(std::string_view name, const Reading& reading,
                  const std::vector<ColumnSpec>& columns) {
  Table table{
      .name = std::string(name), .title = label("table.title", name), .codebook = reading.codebook};
  for (const auto& [key, unit] : columns)
    table.columns.push_back(
        {.key = std::string(key), .title = label("table.column", key), .unit = unit});
  return table;
}

namespace {

constexpr std::size_t marked_shown = 8;

// "Ikke i kraft: …": the drafts and the plans that have expired, under their titles.
void add_marked(const Reading& reading, std::vector<std::string>& notes) {
  std::set<std::string, NorwegianOrder> marked;
  for (const DocumentReading& document : reading.documents)
    if (!document.mark.empty()) marked.insert(document.marked_title());
  if (marked.empty()) return;
  std::string plans;
  std::size_t shown = 0;
  for (auto at = marked.begin(); at != marked.end() && shown < marked_shown; ++at, ++shown)
    plans += (plans.empty() ? "" : "; ") + *at;
  if (marked.size() > shown)
    plans = message("table.note.marked_more",
                    {{"plans", plans}, {"n", static_cast<long>(marked.size() - shown)}});
  notes.push_back(message("table.note.marked", {{"plans", plans}}));
}

}  // namespace

std::string doubt_note(const Reading& reading) {
  long pages = 0, documents = 0;
  for (const DocumentReading& document : reading.documents) {
    pages += document.doubtful;
    documents += document.doubtful > 0;
  }
  if (pages == 0) return {};
  return message("table.note.doubtful", {{"n", pages}, {"documents", documents}});
}

std::vector<std::string> basis_notes(const Reading& reading) {
  long pages = 0, readable = 0, unread = 0;
  for (const DocumentReading& document : reading.documents) {
    pages += document.pages;
    readable += document.readable;
    unread += !document.tagged || document.readable == 0;
  }
  const auto documents = static_cast<long>(reading.documents.size());
  std::vector<std::string> notes{message("table.note.basis", {{"documents", documents},
                                                              {"readable", readable},
                                                              {"pages", pages},
                                                              {"codebook", reading.codebook}})};
  if (!reading.selection.empty())
    notes.push_back(message("table.note.selection", {{"selection", reading.selection}}));
  if (unread > 0) notes.push_back(message("table.note.unread", {{"n", unread}}));
  add_marked(reading, notes);
  if (std::string doubt = doubt_note(reading); !doubt.empty()) notes.push_back(std::move(doubt));
  return notes;
}

void drop_basis(Table& table, const Reading& reading) {
  const auto basis = static_cast<std::ptrdiff_t>(basis_notes(reading).size());
  if (static_cast<std::ptrdiff_t>(table.notes.size()) >= basis)
    table.notes.erase(table.notes.begin(), table.notes.begin() + basis);
}

std::vector<std::string> basis_notes(const Reading& reading, std::string own) {
  std::vector<std::string> notes = basis_notes(reading);
  notes.push_back(std::move(own));
  return notes;
}

}  // namespace planlupe::query
