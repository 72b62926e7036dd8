// Tables with a row a code: immigrant groups, actors, instruments; groups by the mode they stand
// in; and what is said in one document only.

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/code_rows.h"
#include "query/tables/coded_passages.h"
#include "query/tables/tables.h"
#include "query/tables/tally.h"

namespace planlupe::query {

namespace {

constexpr std::size_t quote_length = 220;

long words_of(const Reading& reading) {
  long words = 0;
  for (const DocumentReading& document : reading.documents) words += document.words;
  return words;
}

// A row for every code below `prefix`, those that nobody mentions among them, by name.
Table code_table(std::string_view name, const Reading& reading, std::string_view prefix) {
  Table table = empty_table(name, reading,
                            {{"code"},
                             {"passages", Unit::count},
                             {"per_1000_words", Unit::rate},
                             {"documents", Unit::part},
                             {"counties", Unit::part}});
  const CodedPassages passages(all_documents(reading));
  for (const std::string& code : codes_below(reading, prefix)) {
    auto members = passages.with(code);
    Cell counted = documents_cell(reading, members);
    Cell counties = counties_cell(reading, members);
    Cell rate = rate_cell(members.size(), words_of(reading));
    table.rows.push_back(row_of(reading.label_of(code), count_cell(std::move(members)),
                                std::move(rate), std::move(counted), std::move(counties)));
  }
  std::stable_sort(table.rows.begin(), table.rows.end(), [](const Row& a, const Row& b) {
    return sorts_before(a.cells[0].text, b.cells[0].text);
  });
  table.columns[0].title = label("table.column_of", name);
  table.notes = basis_notes(reading, message("table.note.codes"));
  return table;
}

std::size_t documents_in(const std::vector<Member>& members) {
  std::set<const DocumentReading*> documents;
  for (const Member& member : members) documents.insert(member.document);
  return documents.size();
}

}  // namespace

Table groups_table(const Reading& reading) { return code_table("groups", reading, "INN.gruppe"); }
Table actors_table(const Reading& reading) { return code_table("actors", reading, "AKT"); }

Table instruments_table(const Reading& reading) {
  Table table = code_table("instruments", reading, "VIR");
  table.notes.push_back(message("table.note.proposed_codes"));
  return table;
}

Table groups_by_mode_table(const Reading& reading) {
  Table table = empty_table("groups-by-mode", reading, {{"code"}, {"passages", Unit::count}});
  table.columns[0].title = label("table.column_of", "groups");
  const auto modes = codes_below(reading, "MOD");
  for (const std::string& mode : modes)
    table.columns.push_back({.key = mode, .title = reading.label_of(mode), .unit = Unit::count});
  const CodedPassages passages(all_documents(reading));
  for (const std::string& group : codes_below(reading, "INN.gruppe")) {
    Row row = row_of(reading.label_of(group), count_cell(passages.with(group)));
    for (const std::string& mode : modes)
      row.cells.push_back(count_cell(passages.with(group, mode)));
    table.rows.push_back(std::move(row));
  }
  table.notes = basis_notes(reading, message("table.note.modes"));
  return table;
}

Table only_table(const Reading& reading) {
  Table table = empty_table(
      "only", reading,
      {{"area"}, {"code"}, {"county"}, {"title"}, {"passages", Unit::count}, {"quote"}});
  const CodedPassages passages(all_documents(reading));
  for (const std::string_view prefix : {"INN", "DIS", "KVA", "PER", "KOB", "PLIKT", "AKT"})
    for (const std::string& code : codes_below(reading, prefix)) {
      auto members = passages.with(code);
      if (documents_in(members) != 1) continue;
      const DocumentReading& document = *members[0].document;
      std::string quote = quoted(members[0], code, quote_length);
      table.rows.push_back(row_of(label("code_area", prefix), reading.label_of(code),
                                  document.plan.county, document.marked_title(),
                                  count_cell(std::move(members)), std::move(quote)));
    }
  table.notes = basis_notes(reading);
  table.notes.push_back(
      message("table.note.only", {{"documents", static_cast<long>(readable_documents(reading))}}));
  table.notes.push_back(message("table.note.proposed_codes"));
  return table;
}

}  // namespace planlupe::query
