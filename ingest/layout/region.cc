#include "ingest/layout/region.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

constexpr int longest_contents = 4;  // pages
constexpr int contents_lines = 3;    // that make a page a contents page
constexpr std::size_t short_text = 160;

// The heading in lower case without section number and end marks.
std::string bare(const std::string& heading) {
  std::string text = lower(heading);
  const std::size_t start = text.find_first_not_of("0123456789. ");
  if (start == std::string::npos) return {};
  text.erase(0, start);
  while (text.ends_with(':') || text.ends_with('.') || text.ends_with(' ')) text.pop_back();
  return text;
}

bool names_contents(const std::string& heading) {
  const std::string text = bare(heading);
  for (const std::string_view name : {"innhold", "innhald", "innholdsfortegnelse", "innhaldsliste",
                                      "innhaldsoversikt", "innholdsliste", "contents"})
    if (text == name) return true;
  return false;
}

bool names_references(const std::string& heading) {
  const std::string text = bare(heading);
  for (const std::string_view name :
       {"referanser", "referansar", "referanseliste", "litteratur", "litteraturliste",
        "litteraturreferanser", "kilder", "kjelder", "kildeliste", "kjeldeliste",
        "kildehenvisninger", "kilder og referanser", "litteratur og kilder", "kilder og litteratur",
        "bibliografi"})
    if (text == name) return true;
  return false;
}

// The pages with rows, which entries of contents are.
std::set<int> pages_with_rows(const std::vector<Passage>& passages) {
  std::set<int> out;
  for (const Passage& p : passages)
    if (p.kind == Kind::table_row) out.insert(p.page);
  return out;
}

void mark_below(std::vector<Passage>& passages, std::size_t heading, const std::set<int>& rows) {
  const Passage& top = passages[heading];
  const bool contents = names_contents(top.text);
  // Contents whose entries are rows end with them; what others look like is not known.
  const bool by_rows = contents && rows.contains(top.page);
  for (std::size_t i = heading + 1; i < passages.size(); ++i) {
    Passage& p = passages[i];
    const bool rank = p.kind == Kind::heading && p.level <= top.level;
    if (contents ? (p.kind == Kind::heading && p.page > top.page) : rank) return;
    if (contents && p.page >= top.page + longest_contents) return;
    if (by_rows && !rows.contains(p.page)) return;
    if (p.kind != Kind::heading) p.region = contents ? Region::contents : Region::references;
  }
}

}  // namespace

void mark_regions(std::vector<Passage>& passages) {
  const std::set<int> rows = pages_with_rows(passages);
  std::map<int, int> lines;  // contents lines by page
  for (const Passage& p : passages) lines[p.page] += p.region == Region::contents;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    Passage& p = passages[i];
    if (p.kind == Kind::heading && (names_contents(p.text) || names_references(p.text)))
      mark_below(passages, i, rows);
    else if (lines[p.page] >= contents_lines && p.kind != Kind::heading &&
             p.text.size() < short_text)
      p.region = Region::contents;
  }
}

}  // namespace planlupe::ingest
