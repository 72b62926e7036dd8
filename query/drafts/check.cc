#include "query/drafts/check.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "corpus/messages.h"
#include "query/tables/code_rows.h"
#include "query/tables/evidence.h"
#include "query/tables/tables.h"
#include "query/tables/tally.h"

namespace planlupe::query {

namespace {

constexpr std::size_t others_quoted = 3;  // for each thing that is missing

const DocumentReading& document_of(const Reading& draft) { return draft.documents.front(); }

// `table` without the columns that say the same on every row of a check.
Table without_source(Table table) {
  for (std::size_t i = table.columns.size(); i-- > 0;) {
    const std::string& key = table.columns[i].key;
    if (key != "county" && key != "title" && key != "counties" && key != "documents") continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    table.columns.erase(table.columns.begin() + at);
    for (Row& row : table.rows) row.cells.erase(row.cells.begin() + at);
  }
  const auto basis = std::min<std::size_t>(table.notes.size(), 1);
  table.notes.erase(table.notes.begin(), table.notes.begin() + static_cast<std::ptrdiff_t>(basis));
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
  Table table = empty_table("check-inclusion", draft, {{"page", Unit::year}, {"quote"}});
  const DocumentReading& document = document_of(draft);
  for (const Mention& mention : document.mentions) {
    if (!counts(mention, "ORD.inkludering") || counts(mention, "INN")) continue;
    table.rows.push_back(row_of(page_cell(document, mention), excerpt_of(mention)));
  }
  table.notes = {message("check.note.inclusion")};
  return table;
}

// The chapters that have a measure for `theme`.
std::set<std::size_t> chapters_that_act(const DocumentReading& document, std::string_view theme) {
  std::set<std::size_t> chapters;
  for (const Mention& mention : document.mentions)
    if (counts(mention, theme) && counts(mention, "MOD.tiltak")) chapters.insert(mention.chapter);
  return chapters;
}

// What of the chain stops at `mention`: a message key, or empty.
std::string_view loose_end(const Mention& mention, const std::set<std::size_t>& acting) {
  if (const CodeTag* measure = find_code(mention.tagged, "MOD.tiltak")) {
    const auto& attributes = measure->attributes;
    const bool concrete =
        std::find(attributes.begin(), attributes.end(), "konkret") != attributes.end();
    return concrete || measure->status != Status::core ? "" : "check.measure_open";
  }
  return counts(mention, "MOD.mal") && !acting.contains(mention.chapter) ? "check.goal_alone" : "";
}

Table loose_ends_table(const Reading& draft) {
  Table table = empty_table("check-loose-ends", draft,
                            {{"theme"}, {"loose_end"}, {"page", Unit::year}, {"quote"}});
  table.columns[0].group = table.columns[1].group = true;
  const DocumentReading& document = document_of(draft);
  for (const std::string_view theme : {"INN", "DIS", "KVA"}) {
    const auto acting = chapters_that_act(document, theme);
    for (const std::string_view end : {"check.goal_alone", "check.measure_open"})
      for (const Mention& mention : document.mentions)
        if (counts(mention, theme) && loose_end(mention, acting) == end)
          table.rows.push_back(row_of(label("code_area", theme), message(end),
                                      page_cell(document, mention), excerpt_of(mention)));
  }
  table.notes = {message("check.note.loose_ends")};
  return table;
}

// What the draft lacks and other plans have, with their words.
Table others_table(const Reading& draft, const Reading& others) {
  Table table =
      empty_table("check-others", others,
                  {{"area"}, {"code"}, {"county"}, {"title"}, {"page", Unit::year}, {"quote"}});
  for (const std::size_t group : {0U, 1U}) table.columns[group].group = true;
  for (const std::string_view prefix : {"INN", "DIS", "KVA", "KOB", "PLIKT"})
    for (const std::string& code : codes_below(draft, prefix)) {
      if (!passages_with(all_documents(draft), code).empty()) continue;
      const auto members = passages_with(all_documents(others), code);
      for (std::size_t i = 0; i < std::min(others_quoted, members.size()); ++i) {
        const Member& member = members[i];
        table.rows.push_back(row_of(label("code_area", prefix), draft.label_of(code),
                                    member.document->plan.county, member.document->marked_title(),
                                    page_cell(*member.document, *member.mention),
                                    excerpt_of(*member.mention)));
      }
    }
  table.notes = {message("check.note.others")};
  return table;
}

}  // namespace

std::vector<Table> check_tables(const Reading& draft, const Reading* others) {
  std::vector<Table> tables{chapters_table(draft)};
  for (Table (*make)(const Reading&) :
       {gaps_table, groups_table, coupling_table, chain_table, duties_table})
    tables.push_back(without_source(make(draft)));
  tables.push_back(loose_ends_table(draft));
  tables.push_back(inclusion_table(draft));
  if (others) tables.push_back(others_table(draft, *others));
  return tables;
}

}  // namespace planlupe::query
