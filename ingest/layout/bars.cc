#include "ingest/layout/bars.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

namespace planlupe::ingest {

namespace {

constexpr double narrowest = 4, widest = 120, lowest = 1;  // points
constexpr double apart = 2;                                // points between bars
constexpr double unequal = 3;                              // points between their heights

bool can_be_bar(const Rect& r) {
  return r.width() > narrowest && r.width() < widest && r.height() > lowest;
}

bool stand_apart(std::vector<Rect> bars) {
  std::sort(bars.begin(), bars.end(), [](const Rect& a, const Rect& b) { return a.x0 < b.x0; });
  for (std::size_t i = 1; i < bars.size(); ++i)
    if (bars[i].x0 - bars[i - 1].x1 < apart) return false;
  return true;
}

}  // namespace

std::vector<Rect> rows_of_bars(const std::vector<Fill>& fills) {
  std::map<std::pair<long, long>, std::vector<Rect>> alike;  // by line and width, in points
  for (const Fill& f : fills)
    if (can_be_bar(f.box))
      alike[{std::lround(f.box.y1), std::lround(f.box.width())}].push_back(f.box);
  std::vector<Rect> out;
  for (const auto& [where, bars] : alike) {
    Rect all = bars.front();
    double least = all.height();
    for (const Rect& bar : bars) all = around(all, bar), least = std::min(least, bar.height());
    if (bars.size() > 1 && all.height() - least > unequal && stand_apart(bars)) out.push_back(all);
  }
  return out;
}

}  // namespace planlupe::ingest
