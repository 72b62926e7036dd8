#include "ingest/layout/flow.h"

#include <algorithm>
#include <set>
#include <utility>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "ingest/layout/passage_links.h"
#include "ingest/repair/health.h"
#include "ingest/repair/repair.h"

namespace planlupe::ingest {

void Flow::add(Kind kind, std::string_view text, int level, Region region) {
  Passage passage;
  passage.text = collapse_space(normalise(text));
  if (passage.text.empty()) return;
  passage.kind = kind;
  if (kind == Kind::heading || kind == Kind::list_item) passage.level = std::clamp(level, 1, 9);
  passage.page = passage.page_end = page_;
  passage.region = region;
  document_.passages.push_back(std::move(passage));
}

void Flow::add_row(const std::vector<std::string>& cells, Region region) {
  std::string row;
  bool empty = true;
  for (const std::string& cell : cells) {
    const std::string text = collapse_space(normalise(cell));
    row += (&cell == &cells.front() ? "" : " | ") + text;
    empty = empty && text.empty();
  }
  if (!empty) add(Kind::table_row, row, 0, region);
}

void Flow::add_problem(std::string_view code, std::string what) {
  document_.problems.push_back({std::string(code), 0, std::move(what)});
}

void Flow::add_too_deep() {
  add_problem("too_deep", message("read.too_deep"));
  document_.outcome = Outcome::partial;
}

void Flow::judge_pages() {
  std::vector<std::string> texts(static_cast<std::size_t>(page_));
  for (const Passage& p : document_.passages)
    (texts[static_cast<std::size_t>(p.page - 1)] += p.text) += '\n';
  std::set<int> damaged;
  for (int n = 1; n <= page_; ++n) {
    const std::string& text = texts[static_cast<std::size_t>(n - 1)];
    const Verdict verdict = judge(text, false);
    document_.pages.push_back(
        {n, 0, 0, text.empty() ? Source::none : Source::text, verdict.health, verdict.reason});
    if (verdict.damaged) damaged.insert(n);
  }
  repair_passages(document_, damaged);
}

Document Flow::finish() {
  document_.title = collapse_space(normalise(title_));
  judge_pages();
  give_heading_paths(document_.passages);
  give_ids(document_.passages);
  give_lead_ins(document_.passages);
  return std::move(document_);
}

}  // namespace planlupe::ingest
