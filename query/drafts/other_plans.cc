#include "query/drafts/other_plans.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "query/tables/code_rows.h"
#include "query/tables/duties.h"
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

// The codes of an area: the duties as the law has them, the others by code.
std::vector<std::string> codes_of(const Reading& draft, std::string_view area) {
  if (area != "PLIKT") return codes_below(draft, area);
  std::vector<std::string> codes;
  for (Duty& duty : read_duties().value_or(std::vector<Duty>{}))
    codes.push_back(std::move(duty.code));
  return codes;
}

std::vector<std::string> missing_codes(const Reading& draft, std::string_view area) {
  if (area == "KOB") return missing_levels(draft);
  std::vector<std::string> codes = codes_of(draft, area);
  std::erase_if(codes, [&](const std::string& code) { return has(draft, code); });
  return codes;
}

// How little a passage serves as a wording: whole sentences of plans in force serve best.
int rank(const Member& member) {
  const Kind kind = member.mention->kind;
  const std::string& text = member.mention->tagged.text;
  const bool sentences =
      (kind == Kind::paragraph || kind == Kind::list_item) &&
      std::string_view(".!?").find(text.empty() ? ' ' : text.back()) != std::string_view::npos;
  return (member.document->mark.empty() ? 0 : 1) + (sentences ? 0 : 2);
}

// The passage of each county that serves best, the first of equals, for as many as are quoted.
std::vector<Member> one_a_county(const std::vector<Member>& members) {
  std::vector<Member> best;
  for (const Member& member : members) {
    const auto of_county = std::find_if(best.begin(), best.end(), [&](const Member& other) {
      return other.document->plan.county == member.document->plan.county;
    });
    if (of_county == best.end())
      best.push_back(member);
    else if (rank(member) < rank(*of_county))
      *of_county = member;
  }
  std::stable_sort(best.begin(), best.end(),
                   [](const Member& a, const Member& b) { return rank(a) < rank(b); });
  best.resize(std::min(best.size(), counties_quoted));
  return best;
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
