#include "ingest/layout/region.h"

#include <catch2/catch.hpp>

using namespace planlupe;
using namespace planlupe::ingest;

namespace {

Passage make(Kind kind, int page, const std::string& text, int level = 0) {
  Passage p;
  p.kind = kind;
  p.level = level;
  p.page = p.page_end = page;
  p.text = text;
  return p;
}

}  // namespace

TEST_CASE("What stands under a contents heading is contents", "[region]") {
  std::vector<Passage> all = {make(Kind::heading, 2, "Innhold", 1),
                              make(Kind::paragraph, 2, "Bakgrunn 3 Mål 4"),
                              make(Kind::heading, 3, "1 Bakgrunn", 1),
                              make(Kind::paragraph, 3, "Planen gjelder hele fylket.")};
  mark_regions(all);
  CHECK(all[1].region == Region::contents);
  CHECK(all[3].region == Region::body);
}

TEST_CASE("A reference list ends at the next heading of its rank", "[region]") {
  std::vector<Passage> all = {
      make(Kind::heading, 9, "7 Referanser:", 1), make(Kind::heading, 9, "Lover", 2),
      make(Kind::paragraph, 9, "Integreringsloven (2020)."), make(Kind::heading, 10, "Vedlegg", 1),
      make(Kind::paragraph, 10, "Tallene er fra 2023.")};
  mark_regions(all);
  CHECK(all[2].region == Region::references);
  CHECK(all[4].region == Region::body);
}
