#include "ingest/layout/gutter.h"

#include <catch2/catch.hpp>

using namespace planlupe::ingest;

namespace {

std::vector<Rect> column(double x0, double x1, double top, int lines) {
  std::vector<Rect> out;
  for (int i = 0; i < lines; ++i) out.push_back({x0, top + 14 * i, x1, top + 14 * i + 10});
  return out;
}

std::vector<Rect> operator+(std::vector<Rect> a, const std::vector<Rect>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

}  // namespace

TEST_CASE("Two columns have a gutter between them", "[gutter]") {
  const auto found = tallest_gutter(column(70, 290, 100, 10) + column(310, 520, 105, 8), {});
  REQUIRE(found);
  CHECK(found->strip.x0 == 290);
  CHECK(found->strip.x1 == 310);
  CHECK(found->strip.y0 == 105);
}

TEST_CASE("One column has no gutter", "[gutter]") {
  CHECK_FALSE(tallest_gutter(column(70, 520, 100, 20), {}));
}

TEST_CASE("A gutter ends at the line that spans the page", "[gutter]") {
  const auto page = column(70, 290, 100, 10) + column(310, 520, 100, 10) + column(70, 520, 300, 4);
  const auto found = tallest_gutter(page, {});
  REQUIRE(found);
  CHECK(found->strip.y1 < 300);
}
