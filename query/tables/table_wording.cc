// What stands behind the words, document by document: whether a group is named where immigration
// is, which concept is used, and what may be meant without being said.

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "query/tables/code_rows.h"
#include "query/tables/evidence.h"
#include "query/tables/tables.h"
#include "query/tables/tally.h"

namespace planlupe::query {

namespace {

constexpr std::string_view generic = "INN.gruppe.generisk";

// True when the passage names a group, be it only "immigrants".
bool names_group(const Mention& mention, bool generic_too) {
  return std::any_of(mention.tagged.codes.begin(), mention.tagged.codes.end(),
                     [&](const CodeTag& tag) {
                       return tag.status == Status::core && within(tag.code, "INN.gruppe") &&
                              (generic_too || tag.code != generic);
                     });
}

template <class Accept>
Cell part_of(const DocumentReading& document, const std::vector<Member>& passages, Accept accept) {
  std::vector<Member> some;
  std::copy_if(passages.begin(), passages.end(), std::back_inserter(some),
               [&](const Member& member) { return accept(*member.mention); });
  Cell cell = counted_cell({&document}, std::move(some));
  cell.of = static_cast<double>(passages.size());
  return cell;
}

// How many of `codes` the document carries.
Cell breadth_cell(const DocumentReading& document, const std::vector<std::string>& codes) {
  const auto found = std::count_if(codes.begin(), codes.end(), [&](const std::string& code) {
    return answer(document, code) == Answer::mentioned;
  });
  Cell cell = part_cell(static_cast<double>(found), static_cast<double>(codes.size()));
  if (answer(document, "INN") == Answer::unreadable) cell.number.reset();
  return cell;
}

// Says on which pages a row's passage stands again; goals are printed above many chapters.
void say_repeated(Row& row) {
  std::string pages;
  int last = 0;
  for (const Member& member : row.cells[2].members) {
    const int page = member.mention->tagged.page;
    if (page != std::exchange(last, page) && &member != &row.cells[2].members.front())
      pages += (pages.empty() ? "" : ", ") + std::to_string(page);
  }
  Cell& quote = row.cells.back();
  if (!pages.empty())
    quote.text = message("implicit.repeated", {{"text", quote.text}, {"pages", pages}});
}

}  // namespace

Table wording_table(const Reading& reading) {
  Table table = empty_table("wording", reading,
                            {{"county"},
                             {"title"},
                             {"type"},
                             {"immigration", Unit::count},
                             {"naming_immigrants", Unit::part},
                             {"naming_a_group", Unit::part},
                             {"groups_found", Unit::part},
                             {"aspects_found", Unit::part},
                             {"word_integration", Unit::count},
                             {"word_inclusion", Unit::count},
                             {"inclusion_alone", Unit::part}});
  table.columns[0].group = true;
  const auto groups = codes_below(reading, "INN.gruppe"),
             aspects = codes_below(reading, "INN.aspekt");
  each_document(reading, [&](const std::string& county, const DocumentReading& document) {
    const auto immigration = passages_on(document, "INN");
    const auto inclusion = passages_on(document, "ORD.inkludering");
    table.rows.push_back(row_of(
        county, document.marked_title(), type_label(document.plan.type),
        counted_cell({&document}, immigration),
        part_of(document, immigration, [](const Mention& m) { return names_group(m, true); }),
        part_of(document, immigration, [](const Mention& m) { return names_group(m, false); }),
        breadth_cell(document, groups), breadth_cell(document, aspects),
        counted_cell({&document}, passages_on(document, "ORD.integrering")),
        counted_cell({&document}, inclusion),
        part_of(document, inclusion, [](const Mention& m) { return !counts(m, "INN"); })));
  });
  table.notes = basis_notes(reading, message("table.note.wording"));
  return table;
}

Table implicit_table(const Reading& reading) {
  Table table =
      empty_table("implicit", reading,
                  {{"county"}, {"title"}, {"page", Unit::year}, {"words"}, {"reason"}, {"quote"}});
  for (const std::size_t group : {0U, 1U}) table.columns[group].group = true;
  each_document(reading, [&](const std::string& county, const DocumentReading& document) {
    std::map<std::string, std::size_t> rows;  // by text
    for (const Mention& mention : document.mentions) {
      const CodeTag* tag = find_code(mention.tagged, "INN");
      if (!tag || tag->status != Status::implicit || !mention.evidence()) continue;
      const auto [row, first] = rows.emplace(mention.tagged.text, table.rows.size());
      if (first)
        table.rows.push_back(row_of(county, document.marked_title(), page_cell(document, mention),
                                    evidence_words(mention.tagged, *tag), tag->reason,
                                    excerpt_of(mention)));
      else
        table.rows[row->second].cells[2].members.push_back({&document, &mention, {}});
    }
    for (const auto& [text, row] : rows) say_repeated(table.rows[row]);
  });
  table.notes = basis_notes(reading, message("table.note.implicit"));
  return table;
}

}  // namespace planlupe::query
