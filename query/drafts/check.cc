#include "query/drafts/check.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/messages.h"
#include "query/drafts/loose_ends.h"
#include "query/drafts/other_plans.h"
#include "query/tables/code_rows.h"
#include "query/tables/evidence.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

const DocumentReading& document_of(const Reading& draft) { return draft.documents.front(); }

// Removes the columns that say the same on every row of a check.
void drop_source(Table& table) {
  for (std::size_t i = table.columns.size(); i-- > 0;) {
    const std::string& key = table.columns[i].key;
    if (key != "county" && key != "title" && key != "counties" && key != "documents") continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    table.columns.erase(table.columns.begin() + at);
    for (Row& row : table.rows) row.cells.erase(row.cells.begin() + at);
  }
}

// A table of studies made over the draft: what its title and notes say is about one plan.
Table of_draft(Table (*make)(const Reading&), const Reading& draft) {
  Table table = make(draft);
  drop_source(table);
  drop_basis(table, draft);
  if (table.name == "groups" || table.name == "chain" || table.name == "duties")
    table.notes = {label("check.note", table.name)};
  if (table.name != "duties") return table;
  table.title = message("check.title.duties");
  for (Column& column : table.columns)
    if (column.key == "duty_status") column.title = message("check.duty_status");
  return table;
}

std::vector<Member> in_chapter(const DocumentReading& document, std::size_t chapter,
                               std::string_view code) {
  std::vector<Member> members;
  for (const Mention& mention : document.mentions)
    if (mention.chapter == chapter && counts(mention, code))
      members.push_back({&document, &mention, {}});
  return members;
}

Table chapters_table(const Reading& draft) {
  Table table = empty_table("check-chapters", draft,
                            {{"chapter"},
                             {"page", Unit::year},
                             {"chapter_passages", Unit::count},
                             {"immigration", Unit::count},
                             {"districts", Unit::count},
                             {"qualification", Unit::count}});
  const DocumentReading& document = document_of(draft);
  for (std::size_t i = 0; i < document.chapters.size(); ++i) {
    const Chapter& chapter = document.chapters[i];
    Row row = row_of(chapter.heading.empty() ? message("gaps.no_heading") : chapter.heading,
                     number_cell(chapter.page), number_cell(chapter.passages));
    for (const std::string_view theme : {"INN", "DIS", "KVA"})
      row.cells.push_back(count_cell(in_chapter(document, i, theme)));
    table.rows.push_back(std::move(row));
  }
  table.notes = {message("check.note.chapters", {{"readable", static_cast<long>(document.readable)},
                                                 {"pages", static_cast<long>(document.pages)}})};
  return table;
}

// Passages that speak of inclusion without a word on immigrants.
Table inclusion_table(const Reading& draft) {
  Table table =
      empty_table("check-inclusion", draft, {{"page", Unit::year}, {"heading"}, {"quote"}});
  const DocumentReading& document = document_of(draft);
  for (const Mention& mention : document.mentions) {
    if (!counts(mention, "ORD.inkludering") || counts(mention, "INN")) continue;
    table.rows.push_back(row_of(page_cell(document, mention), heading_of(mention),
                                excerpt_of(mention, "ORD.inkludering")));
  }
  table.notes = {message("check.note.inclusion")};
  return table;
}

}  // namespace

std::vector<Table> check_tables(const Reading& draft, const Reading* others) {
  std::vector<Table> tables{chapters_table(draft)};
  for (Table (*make)(const Reading&) :
       {gaps_table, groups_table, coupling_table, chain_table, duties_table})
    tables.push_back(of_draft(make, draft));
  tables.push_back(loose_ends_table(draft));
  tables.push_back(inclusion_table(draft));
  if (others) tables.push_back(other_plans_table(draft, *others));
  return tables;
}

}  // namespace planlupe::query
