#include "ingest/layout/line_ends.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

constexpr double flush = 1.5;                            // points
constexpr double narrow_window = 2, wide_window = 0.35;  // points; share of the room

constexpr double usual_sentences = 0.07;  // of the lines within: that end one before a capital

// The share that `part` is of `all`, leaning on `usual` as long as they are few.
double share(double part, double all, double usual, double lean = 3) {
  return (part + lean * usual) / (all + lean);
}

bool begins_large(const Line& line) { return is_upper(decode(text_of(line).substr(0, 4)).front()); }

bool side_by_side(const Line& a, const Line& b) { return a.page == b.page && a.column == b.column; }

}  // namespace

LineEnds::LineEnds(const std::vector<Block>& blocks) {
  const auto is_running = [](const Block& b) {
    return b.region != Region::contents && (b.kind == Kind::paragraph || b.kind == Kind::list_item);
  };
  int at_edge = 0, lines = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!is_running(blocks[i])) continue;
    look_within(blocks[i]);
    for (std::size_t n = 0; n + 1 < blocks[i].lines.size(); ++n, ++lines)
      at_edge += blocks[i].lines[n].box.x1 > blocks[i].column_right - flush;
    if (i + 1 < blocks.size() && is_running(blocks[i + 1])) look_between(blocks[i], blocks[i + 1]);
  }
  justified_ = lines >= 10 && at_edge * 10 > lines * 8;
}

void LineEnds::look_within(const Block& block) {
  for (std::size_t i = 0; i + 1 < block.lines.size(); ++i) {
    const Line &line = block.lines[i], &next = block.lines[i + 1];
    if (!side_by_side(line, next) || ends_early(line, next, block.column_right)) continue;
    within_.push_back({block.column_right - line.box.x1, next.words.front().box.width()});
    sentences_ += ends_sentence(text_of(line)) && begins_large(next);
  }
}

void LineEnds::look_between(const Block& block, const Block& next) {
  const Line &line = block.lines.back(), &first = next.lines.front();
  if (next.kind == Kind::paragraph && side_by_side(line, first) && begins_large(first) &&
      ends_sentence(text_of(line)))
    last_.push_back(block.column_right - line.box.x1);
}

double LineEnds::odds(double room, double width, double column) const {
  const double window = std::max(narrow_window, wide_window * room);
  const auto about = [&](double other) { return std::abs(other - room) <= window; };
  const auto even = [&](double most) { return std::min(1.0, 2 * window / std::max(most, 1.0)); };
  double wide = 0, so = 0;
  for (const Within& line : within_) {
    if (line.width < room) continue;
    ++wide;
    so += about(line.room);
  }
  const double ends = share(static_cast<double>(std::count_if(last_.begin(), last_.end(), about)),
                            static_cast<double>(last_.size()), even(column), 10);
  const double sentences = share(sentences_, static_cast<double>(within_.size()), usual_sentences);
  return ends / (sentences * share(so, wide, even(width)));
}

}  // namespace planlupe::ingest
