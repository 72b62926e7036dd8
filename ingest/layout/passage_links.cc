#include "ingest/layout/passage_links.h"

#include <cstdio>
#include <string>

#include "corpus/file.h"
#include "corpus/text.h"

namespace planlupe::ingest {

void give_ids(std::vector<Passage>& passages) {
  int page = 0, ordinal = 0;
  for (Passage& p : passages) {
    if (p.page != page) page = p.page, ordinal = 0;
    char place[32];
    std::snprintf(place, sizeof place, "p%d.%d-", p.page, ++ordinal);
    p.id = place + sha256_hex(p.text).substr(0, 8);
  }
}

void give_heading_paths(std::vector<Passage>& passages) {
  std::vector<const Passage*> open;
  for (Passage& p : passages) {
    const bool heading = p.kind == Kind::heading;
    while (heading && !open.empty() && open.back()->level >= p.level) open.pop_back();
    for (const Passage* above : open) p.heading_path.push_back(above->text);
    if (heading) open.push_back(&p);
  }
}

namespace {

constexpr std::size_t longest_lead_in = 300;  // bytes, without a colon

// "Vi skal:", or "Vi vil" without any mark.
bool leads_in(const Passage& p) {
  if (p.kind != Kind::paragraph) return false;
  if (p.text.ends_with(':')) return true;
  const std::u32string text = decode(p.text);
  return p.text.size() < longest_lead_in && is_letter(text.back());
}

}  // namespace

void give_lead_ins(std::vector<Passage>& passages) {
  std::string lead_in;
  for (Passage& p : passages) {
    if (p.kind == Kind::list_item)
      p.lead_in = lead_in;
    else if (p.kind != Kind::footnote)
      lead_in = leads_in(p) ? p.id : "";
  }
}

}  // namespace planlupe::ingest
