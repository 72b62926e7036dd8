#include "ingest/layout/column_gap.h"

#include <algorithm>
#include <map>

namespace planlupe::ingest {

namespace {

// The words of a row put together to stretches without a gap wider than a word space.
std::vector<Rect> stretches(std::vector<const Word*> words) {
  std::sort(words.begin(), words.end(),
            [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
  std::vector<Rect> out;
  for (const Word* w : words) {
    if (!out.empty() && w->box.x0 - out.back().x1 < 0.42 * w->size)
      out.back() = around(out.back(), w->box);
    else
      out.push_back(w->box);
  }
  return out;
}

}  // namespace

std::vector<double> column_gaps(const std::vector<std::vector<const Word*>>& rows, double least,
                                int crossing) {
  std::map<double, int> steps;  // x -> change in the number of rows that write there
  double size = 0;
  for (const auto& row : rows) {
    for (const Rect& r : stretches(row)) ++steps[r.x0], --steps[r.x1];
    for (const Word* w : row) size = std::max(size, w->size);
  }
  const int allowed = std::max(static_cast<int>(rows.size()) / 10, crossing);
  std::vector<double> out;
  int depth = 0;
  double since = 0;
  bool text_before = false, in_gap = false;
  for (const auto& [x, change] : steps) {
    const bool was_gap = depth <= allowed;
    depth += change;
    const bool gap = depth <= allowed;
    if (!was_gap && gap) since = x, in_gap = true, text_before = true;
    if (was_gap && !gap) {
      if (in_gap && text_before && x - since > least * size) out.push_back((since + x) / 2);
      in_gap = false;
    }
  }
  return out;
}

}  // namespace planlupe::ingest
