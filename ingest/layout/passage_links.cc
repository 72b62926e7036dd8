#include "ingest/layout/passage_links.h"

#include <cstdio>
#include <string>

#include "corpus/file.h"

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

void give_lead_ins(std::vector<Passage>& passages) {
  std::string lead_in;
  for (Passage& p : passages) {
    if (p.kind == Kind::list_item)
      p.lead_in = lead_in;
    else if (p.kind != Kind::footnote)
      lead_in = p.kind == Kind::paragraph && p.text.ends_with(':') ? p.id : "";
  }
}

}  // namespace planlupe::ingest
