#include "ingest/reading_order.h"

#include <algorithm>
#include <utility>

#include "ingest/gutter.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t max_fragments = 4'000;  // beyond that a page is no text page
constexpr int max_depth = 40;

using Lines = std::vector<Line>;

bool above(const Line& a, const Line& b) {
  return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
}

// Joins fragments of one row: all of them stand in one column.
Lines whole_lines(Lines fragments, const std::vector<Font>& fonts) {
  std::sort(fragments.begin(), fragments.end(), above);
  Lines out;
  for (Line& f : fragments) {
    if (out.empty() || !same_row(out.back().box, f.box)) {
      out.push_back(std::move(f));
      continue;
    }
    auto& words = out.back().words;
    words.insert(words.end(), std::make_move_iterator(f.words.begin()),
                 std::make_move_iterator(f.words.end()));
    std::sort(words.begin(), words.end(),
              [](const Word& a, const Word& b) { return a.box.x0 < b.box.x0; });
    measure(out.back(), fonts);
  }
  return out;
}

struct Order {
  const std::vector<Font>& fonts;
  Lines out = {};
  int columns = 0;

  void emit(Lines part) {
    if (part.empty()) return;
    for (Line& line : whole_lines(std::move(part), fonts)) {
      line.column = columns;
      out.push_back(std::move(line));
    }
    ++columns;
  }

  void read(Lines part, int depth) {
    std::vector<Rect> boxes;
    for (const Line& l : part) boxes.push_back(l.box);
    const auto gutter = depth < max_depth ? tallest_gutter(boxes, {}) : std::nullopt;
    if (!gutter) return emit(std::move(part));
    Lines before, left, right, after;
    for (Line& l : part) {
      if (l.box.middle() < gutter->y0)
        before.push_back(std::move(l));
      else if (l.box.middle() > gutter->y1)
        after.push_back(std::move(l));
      else
        (l.box.x0 >= gutter->x1 - 0.01 ? right : left).push_back(std::move(l));
    }
    read(std::move(before), depth + 1);
    read(std::move(left), depth + 1);
    read(std::move(right), depth + 1);
    read(std::move(after), depth + 1);
  }
};

}  // namespace

std::vector<Line> in_reading_order(std::vector<Line> fragments, const std::vector<Font>& fonts) {
  Order order{fonts};
  if (fragments.size() > max_fragments)
    order.emit(std::move(fragments));
  else
    order.read(std::move(fragments), 0);
  return std::move(order.out);
}

}  // namespace planlupe::ingest
