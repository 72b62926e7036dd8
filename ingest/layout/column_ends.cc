#include "ingest/layout/column_ends.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

namespace planlupe::ingest {

namespace {

constexpr double flush = 1.5;      // points within which a line reaches its column's edge
constexpr double narrowest = 110;  // points; what is narrower is no column that lines are broken in

bool ends_in_hyphen(const std::string& text) {
  return text.ends_with("-") || text.ends_with("\u00AD") || text.ends_with("\u2010");
}

// Where the text of `line` stands in its column.
double indent(const Line& line, const Block& block) { return line.box.x0 - block.column_left; }

double room_in(const Block& block) { return block.column_right - block.lines.back().box.x1; }

// True when `next` can at all be the rest of `block`.
bool may_go_on(const Block& block, const Block& next) {
  const Line &last = block.lines.back(), &first = next.lines.front();
  return next.kind == Kind::paragraph && std::abs(last.style.size - first.style.size) <= 0.3 &&
         (last.page != first.page || last.column != first.column) && first.page <= last.page + 1 &&
         block.region == next.region;
}

double column_of(const Block& b) { return b.column_right - b.column_left; }

// True when the first word of `next` would have had room on the last line of `block`.
bool has_room(const Block& block, const Block& next) {
  return column_of(block) < narrowest ||
         ends_early(block.lines.back(), next.lines.front(), block.column_right);
}

// Points from one line of `block` to the next.
double pitch_of(const Block& block) {
  const Line& last = block.lines.back();
  const double usual = 1.25 * last.style.size;
  if (block.lines.size() < 2) return usual;
  const double pitch = last.box.y1 - block.lines[block.lines.size() - 2].box.y1;
  return pitch > 0 && pitch < 2 * usual ? pitch : usual;
}

// True when `next` stands as the next line would: the short last one of a paragraph may seem to
// begin the left one of two columns.
bool is_next_line(const Block& block, const Block& next) {
  const Line &last = block.lines.back(), &first = next.lines.front();
  const double pitch = first.box.y1 - last.box.y1;
  return last.page == first.page && std::abs(first.box.x0 - last.box.x0) < 1 && pitch > 0 &&
         pitch < 1.2 * pitch_of(block);
}

}  // namespace

ColumnEnds::ColumnEnds(const std::vector<Block>& blocks) : ends_(blocks) {
  for (const Block& b : blocks)
    for (const Line& l : b.lines) lines_[l.page].push_back({l.box, b.kind == Kind::footnote});
  set_foot();
  const Block* open = nullptr;
  for (const Block& b : blocks) {
    if (b.kind == Kind::heading) open = nullptr;
    if (!is_running(b)) continue;
    if (open && may_go_on(*open, b)) learn(*open, b);
    open = &b;
  }
}

void ColumnEnds::set_foot() {
  std::vector<double> lows;
  for (const auto& [page, lines] : lines_) {
    lows.push_back(0);
    for (const Seen& l : lines) lows.back() = std::max(lows.back(), l.box.y1);
  }
  if (lows.empty()) return;
  const auto full = lows.begin() + static_cast<std::ptrdiff_t>(lows.size() * 19 / 20);
  std::nth_element(lows.begin(), full, lows.end());
  foot_ = *full;
}

void ColumnEnds::learn(const Block& block, const Block& next) {
  const bool sentence = ends_sentence(text_of(block.lines.back()));
  const bool early = has_room(block, next);
  if (sentence != early) return;
  ++(sentence ? ended_ : open_)[static_cast<std::size_t>(place_of(block, next))];
}

ColumnEnds::Place ColumnEnds::place_of(const Block& block, const Block& next) const {
  const Line &last = block.lines.back(), &first = next.lines.front();
  const auto below = [](const Rect& a, const Rect& b) {
    return overlap_x(a, b) > 0 && a.y0 > b.y1 - 1;
  };
  if (last.page == first.page) return below(first.box, last.box) ? Place::apart : Place::tight;
  bool note = false;
  for (const Seen& line : lines_.at(last.page)) {
    if (!below(line.box, last.box)) continue;
    if (!line.note) return Place::apart;
    note = true;
  }
  for (const Seen& line : lines_.at(first.page))
    if (below(first.box, line.box)) return Place::apart;
  // A line is carried over so that none stands alone on the next page, but not more than one.
  const bool room = !note && last.box.y1 + 0.75 * pitch_of(block) < foot_;
  return room && next.lines.size() > 2 ? Place::roomy : Place::tight;
}

// How much oftener a paragraph ends so than it goes on, where the last line leaves both open.
double ColumnEnds::odds(const Block& block, const Block& next) const {
  const auto place = static_cast<std::size_t>(place_of(block, next));
  const double word = next.lines.front().words.front().box.width();
  return ended_[place] / open_[place] * ends_.odds(room_in(block), word, column_of(block));
}

bool ColumnEnds::goes_on(const Block& block, const Block& next) const {
  if (!may_go_on(block, next)) return false;
  const Line &last = block.lines.back(), &first = next.lines.front();
  const std::string end = text_of(last);
  if (ends_in_hyphen(end)) return true;
  const bool early = has_room(block, next), sentence = ends_sentence(end);
  const bool short_of_edge = ends_.justified() && room_in(block) > flush;
  if (early && sentence) return false;
  if (is_next_line(block, next)) return true;
  if (begins_small(next)) return !sentence || !short_of_edge;
  if (early || std::abs(indent(last, block) - indent(first, next)) >= last.style.size) return false;
  return sentence ? odds(block, next) <= 1 : !short_of_edge;
}

}  // namespace planlupe::ingest
