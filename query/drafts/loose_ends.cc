#include "query/drafts/loose_ends.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "corpus/messages.h"
#include "query/tables/code_rows.h"
#include "query/tables/evidence.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

// The chapters that have a measure for `theme`.
std::set<std::size_t> chapters_that_act(const DocumentReading& document, std::string_view theme) {
  std::set<std::size_t> chapters;
  for (const Mention& mention : document.mentions)
    if (counts(mention, theme) && counts(mention, "MOD.tiltak")) chapters.insert(mention.chapter);
  return chapters;
}

std::string_view end_of_measure(const CodeTag& measure) {
  const auto& attributes = measure.attributes;
  const bool concrete =
      std::find(attributes.begin(), attributes.end(), "konkret") != attributes.end();
  return concrete || measure.status != Status::core ? "" : "check.measure_open";
}

// What of the chain stops at `mention`: a message key, or empty.
std::string_view loose_end(const Mention& mention, const std::set<std::size_t>& acting) {
  if (const CodeTag* measure = find_code(mention.tagged, "MOD.tiltak"))
    return end_of_measure(*measure);
  if (!counts(mention, "MOD.mal") || acting.contains(mention.chapter)) return "";
  return acting.empty() ? "check.goal_alone" : "check.goal_elsewhere";
}

Row row_for(const DocumentReading& document, const Mention& mention, std::string_view theme,
            std::string_view end) {
  const auto* code = end == "check.measure_open" ? "MOD.tiltak" : "MOD.mal";
  return row_of(label("code_area", theme), message(end), page_cell(document, mention),
                heading_of(mention), excerpt_of(mention, code));
}

}  // namespace

Table loose_ends_table(const Reading& draft) {
  Table table =
      empty_table("check-loose-ends", draft,
                  {{"theme"}, {"loose_end"}, {"page", Unit::year}, {"heading"}, {"quote"}});
  table.columns[0].group = table.columns[1].group = true;
  const DocumentReading& document = draft.documents.front();
  for (const std::string_view theme : {"INN", "DIS", "KVA"}) {
    const auto acting = chapters_that_act(document, theme);
    for (const std::string_view end :
         {"check.goal_alone", "check.goal_elsewhere", "check.measure_open"})
      for (const Mention& mention : document.mentions)
        if (counts(mention, theme) && loose_end(mention, acting) == end)
          table.rows.push_back(row_for(document, mention, theme, end));
  }
  table.notes = {message("check.note.loose_ends")};
  return table;
}

}  // namespace planlupe::query
