#include "ingest/layout/ruling.h"

#include <algorithm>
#include <utility>

#include "ingest/layout/bars.h"

namespace planlupe::ingest {

namespace {

constexpr double same_line = 1.6;   // points across
constexpr double bridged = 3;       // points along: dashes, cell corners
constexpr double tallest_row = 70;  // points; a higher shade is a box, not a table row
constexpr double shortest = 6;      // points

std::vector<Rule> joined(std::vector<Rule> pieces) {
  std::sort(pieces.begin(), pieces.end(), [](const Rule& a, const Rule& b) {
    return a.at != b.at ? a.at < b.at : a.from < b.from;
  });
  std::vector<Rule> out;
  for (std::size_t i = 0; i < pieces.size();) {
    std::size_t end = i + 1;
    while (end < pieces.size() && pieces[end].at - pieces[i].at <= same_line) ++end;
    std::sort(pieces.begin() + static_cast<std::ptrdiff_t>(i),
              pieces.begin() + static_cast<std::ptrdiff_t>(end),
              [](const Rule& a, const Rule& b) { return a.from < b.from; });
    Rule open = pieces[i];
    for (std::size_t k = i + 1; k < end; ++k) {
      if (pieces[k].from <= open.to + bridged) {
        open.to = std::max(open.to, pieces[k].to);
        continue;
      }
      out.push_back(open);
      open = pieces[k];
    }
    out.push_back(open);
    i = end;
  }
  std::erase_if(out, [](const Rule& r) { return r.length() < shortest; });
  return out;
}

void add_edges(const Rect& box, std::vector<Rule>& across, std::vector<Rule>& upright) {
  if (box.height() < 7 || box.height() > tallest_row || box.width() < 20) return;
  across.push_back({box.y0, box.x0, box.x1});
  across.push_back({box.y1, box.x0, box.x1});
  upright.push_back({box.x0, box.y0, box.y1});
  upright.push_back({box.x1, box.y0, box.y1});
}

// The grid of a chart, as far up as its bars reach.
bool runs_behind(const Rule& rule, const Rect& bars) {
  const double shared = std::min(rule.to, bars.x1) - std::max(rule.from, bars.x0);
  return rule.at > bars.y0 - same_line && rule.at < bars.y1 + same_line &&
         shared > 0.5 * bars.width();
}

bool is_bar(const Rect& box, const std::vector<Rect>& charts) {
  return std::any_of(charts.begin(), charts.end(), [&](const Rect& bars) {
    return box.x0 > bars.x0 - 1 && box.x1 < bars.x1 + 1 && box.y0 > bars.y0 - 1 &&
           box.y1 < bars.y1 + 1;
  });
}

}  // namespace

Ruling ruling_of(const Sheet& sheet) {
  std::vector<Rect> charts = rows_of_bars(sheet.fills);
  std::vector<Rule> across, upright;
  for (const Rect& r : sheet.rules) {
    if (r.width() >= r.height())
      across.push_back({r.middle(), r.x0, r.x1});
    else
      upright.push_back({(r.x0 + r.x1) / 2, r.y0, r.y1});
  }
  for (const Fill& f : sheet.fills)
    if (!is_bar(f.box, charts)) add_edges(f.box, across, upright);
  for (const Rect& bars : charts)
    std::erase_if(across, [&](const Rule& rule) { return runs_behind(rule, bars); });
  return {joined(std::move(across)), joined(std::move(upright)), std::move(charts)};
}

}  // namespace planlupe::ingest
