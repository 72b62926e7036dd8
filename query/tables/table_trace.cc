// What becomes of things: from the knowledge base to the strategy of a county, and from problem
// over goal to measure.

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "query/tables/code_rows.h"
#include "query/tables/coded_passages.h"
#include "query/tables/tables.h"
#include "query/tables/tally.h"

namespace planlupe::query {

namespace {

using Documents = std::vector<const DocumentReading*>;

Documents of_type(const Documents& documents, PlanType type) {
  Documents out;
  std::copy_if(documents.begin(), documents.end(), std::back_inserter(out),
               [type](const DocumentReading* d) { return d->plan.type == type; });
  return out;
}

bool all_readable(const Documents& documents) {
  return std::all_of(documents.begin(), documents.end(), [](const DocumentReading* d) {
    return d->tagged && d->readable == d->pages && d->readable > 0;
  });
}

// Where a code is found; silence on one side is only stated when that side could be read.
std::string where_found(bool base, bool strategy, const Documents& bases,
                        const Documents& strategies) {
  if (base && strategy) return message("trace.both");
  const bool sure = all_readable(base ? strategies : bases);
  if (base) return message(sure ? "trace.only_base" : "trace.base_unsure");
  return message(sure ? "trace.only_strategy" : "trace.strategy_unsure");
}

void add_trace(const Reading& reading, const std::string& county, const Documents& bases,
               const Documents& strategies, Table& table) {
  const CodedPassages in_bases(bases), in_strategies(strategies);
  for (const std::string_view prefix : {"INN", "DIS", "KVA", "PER", "KOB"}) {
    for (const std::string& code : codes_in(reading, prefix)) {
      auto base = in_bases.with(code), strategy = in_strategies.with(code);
      if (base.empty() && strategy.empty()) continue;
      std::string found = where_found(!base.empty(), !strategy.empty(), bases, strategies);
      table.rows.push_back(row_of(county, label("code_area", prefix), reading.label_of(code),
                                  counted_cell(bases, std::move(base)),
                                  counted_cell(strategies, std::move(strategy)), std::move(found)));
    }
  }
}

std::vector<Member> concrete(const std::vector<Member>& measures) {
  std::vector<Member> out;
  for (const Member& member : measures) {
    const CodeTag* tag = find_code(member.mention->tagged, "MOD.tiltak");
    if (tag && std::count(tag->attributes.begin(), tag->attributes.end(), "konkret") > 0)
      out.push_back(member);
  }
  return out;
}

// What measures lack that they should follow from or come with.
std::string broken_links(bool goal, bool concrete) {
  std::string out;
  if (!goal) out = message("chain.measure_no_goal");
  if (!concrete) out += (out.empty() ? "" : "; ") + message("chain.measure_not_concrete");
  return out;
}

// Where the chain from problem to measure breaks or ends, as far as the passages show it.
std::string chain_end(const Row& row) {
  const auto n = [&](std::size_t cell) { return row.cells[cell].number.value_or(0); };
  if (n(4) == 0 && n(6) > 0) return message("chain.referred");
  if (n(2) == 0 && n(3) == 0 && n(4) == 0) return message("chain.nothing");
  if (n(4) == 0) return message(n(3) > 0 ? "chain.goal_no_measure" : "chain.problem_no_goal");
  const std::string broken = broken_links(n(3) > 0, n(5) > 0);
  return broken.empty() ? message("chain.whole") : broken;
}

}  // namespace

Table knowledge_strategy_table(const Reading& reading) {
  Table table = empty_table("knowledge-strategy", reading,
                            {{"county"},
                             {"area"},
                             {"code"},
                             {"in_base", Unit::count},
                             {"in_strategy", Unit::count},
                             {"where_found"}});
  table.columns[0].group = table.columns[1].group = true;
  std::string unpaired;
  for (const DocumentGroup& group : by_county(reading)) {
    const Documents bases = of_type(group.documents, PlanType::kunnskapsgrunnlag);
    const Documents strategies = of_type(group.documents, PlanType::planstrategi);
    if (bases.empty() || strategies.empty())
      unpaired += (unpaired.empty() ? "" : ", ") + group.name;
    else
      add_trace(reading, group.name, bases, strategies, table);
  }
  table.notes = basis_notes(reading, message("table.note.trace"));
  table.notes.push_back(message("table.note.proposed_codes"));
  if (!unpaired.empty())
    table.notes.push_back(message("table.note.unpaired", {{"counties", unpaired}}));
  return table;
}

Table chain_table(const Reading& reading) {
  Table table = empty_table("chain", reading,
                            {{"county"},
                             {"theme"},
                             {"problem", Unit::count},
                             {"goal", Unit::count},
                             {"measure", Unit::count},
                             {"concrete", Unit::count},
                             {"referred", Unit::count},
                             {"readable_pages", Unit::part},
                             {"chain"}});
  table.columns[0].group = true;
  for (const DocumentGroup& group : by_county(reading)) {
    const CodedPassages passages(group.documents);
    for (const std::string theme : {"INN", "DIS", "KVA"}) {
      Row row = row_of(group.name, label("theme", theme));
      for (const std::string_view mode : {"MOD.problem", "MOD.mal", "MOD.tiltak"})
        row.cells.push_back(counted_cell(group.documents, passages.with(theme, mode)));
      row.cells.push_back(counted_cell(group.documents, concrete(row.cells[4].members)));
      row.cells.push_back(counted_cell(group.documents, passages.with(theme, "MOD.ref")));
      Cell pages = tally_cells(tally(group.documents, theme)).back();
      row.cells.push_back(std::move(pages));
      row.cells.push_back(text_cell(chain_end(row)));
      if (row.cells[7].number == 0) row.cells[8].text = message("answer.unreadable");
      table.rows.push_back(std::move(row));
    }
  }
  table.notes = basis_notes(reading, message("table.note.chain"));
  return table;
}

}  // namespace planlupe::query
