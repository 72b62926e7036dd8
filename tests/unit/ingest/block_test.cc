#include "ingest/layout/block.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "ingest/layout/usual.h"

using namespace planlupe::ingest;

namespace {

constexpr double size = 12;

// A full line of a scan, whose box goes from its highest letter to its lowest.
Line scanned(double top, double bottom) {
  Line out;
  out.words = {{"opplæring", {70, top, 300, bottom}, bottom, size, 0, 0, true},
               {"fagene.", {305, top, 400, bottom}, bottom, size, 0, 0, true}};
  measure(out, {{"Body"}});
  return out;
}

std::size_t blocks_from(const std::vector<Line>& lines) {
  Usual usual;
  usual.body.size = size;
  usual.pitch = 15.75;
  return blocks_of(lines, usual).size();
}

}  // namespace

TEST_CASE("Lines of a scan are apart by their middles, whatever letters hang below them",
          "[ingest]") {
  CHECK(blocks_from({scanned(312.5, 326.0), scanned(331.8, 344.1)}) == 2);
  CHECK(blocks_from({scanned(312.5, 326.0), scanned(328.2, 340.2)}) == 1);
  CHECK(blocks_from({scanned(312.5, 324.5), scanned(331.0, 341.8)}) == 1);
}
