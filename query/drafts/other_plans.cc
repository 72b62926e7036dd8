#include "query/drafts/other_plans.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/messages.h"
#include "query/tables/code_rows.h"
#include "query/tables/evidence.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

constexpr std::size_t counties_quoted = 3;  // for each thing that is missing

// The levels of coupling, lowest first. Who has reached one does not lack those below.
constexpr std::array<std::string_view, 3> ladder{"KOB.avsnitt", "KOB.beskrivende", "KOB.tiltak"};

bool has(const Reading& draft, std::string_view code) {
  return !passages_with(all_documents(draft), code).empty();
}

std::vector<std::string> missing_levels(const Reading& draft) {
  const auto reached = std::find_if(ladder.rbegin(), ladder.rend(),
                                    [&](std::string_view level) { return has(draft, level); });
  return {reached.base(), ladder.end()};
}

std::vector<std::string> missing_codes(const Reading& draft, std::string_view area) {
  if (area == "KOB") return missing_levels(draft);
  std::vector<std::string> codes = codes_below(draft, area);
  std::erase_if(codes, [&](const std::string& code) { return has(draft, code); });
  return codes;
}

// The first passage of each county, as many as are quoted.
std::vector<Member> one_a_county(const std::vector<Member>& members) {
  std::vector<Member> first;
  std::set<std::string_view> counties;
  for (const Member& member : members)
    if (first.size() < counties_quoted && counties.insert(member.document->plan.county).second)
      first.push_back(member);
  return first;
}

}  // namespace

Table other_plans_table(const Reading& draft, const Reading& others) {
  Table table =
      empty_table("check-others", others,
                  {{"area"}, {"code"}, {"county"}, {"title"}, {"page", Unit::year}, {"quote"}});
  for (const std::size_t group : {0U, 1U}) table.columns[group].group = true;
  for (const std::string_view area : {"INN", "DIS", "KVA", "KOB", "PLIKT"})
    for (const std::string& code : missing_codes(draft, area))
      for (const Member& member : one_a_county(passages_with(all_documents(others), code)))
        table.rows.push_back(row_of(label("code_area", area), draft.label_of(code),
                                    member.document->plan.county, member.document->marked_title(),
                                    page_cell(*member.document, *member.mention),
                                    excerpt_of(*member.mention, code)));
  table.notes = {message("check.note.others")};
  return table;
}

}  // namespace planlupe::query
