#include "ingest/layout/word_builder.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "corpus/text.h"
#include "ingest/layout/drop_cap.h"
#include "ingest/layout/glyph.h"
#include "ingest/layout/overprint.h"
#include "ingest/layout/spaced_letters.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t max_glyphs = 2'000'000;  // of one page; a dense one has some 10 000
constexpr std::size_t max_words = 60'000;
constexpr double max_coordinate = 1e5;  // points; an A0 poster has 3 400
constexpr double word_gap = 0.1;        // font sizes; a narrow space is 0.2
constexpr int max_covers = 300;         // of one page; maps have more drawings
constexpr int slanted = 4;

bool sane(const Glyph& g) {
  for (const double v : {g.x, g.y, g.dx, g.dy, g.size, g.spacing})
    if (!std::isfinite(v) || std::abs(v) > max_coordinate) return false;
  return g.size > 0.5 && !g.text.empty();
}

int direction_of(const Glyph& g) {
  const double across = std::abs(g.dx), down = std::abs(g.dy);
  if (down <= 0.06 * across) return g.dx < 0 ? 2 : 0;
  if (across <= 0.06 * down) return g.dy < 0 ? 3 : 1;
  return slanted;
}

bool is_blank(char32_t c) {
  return c <= 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}

// Coordinates in which text of `direction` runs to the right: (along, down).
std::pair<double, double> upright(double x, double y, int direction) {
  switch (direction) {
    case 1:
      return {y, -x};
    case 2:
      return {-x, -y};
    case 3:
      return {-y, x};
    default:
      return {x, y};
  }
}

double advance_of(const Glyph& g, int direction) {
  return direction == slanted ? std::hypot(g.dx, g.dy) : std::abs(direction % 2 ? g.dy : g.dx);
}

void shift(Rect& r, double x, double y) { r.x0 += x, r.x1 += x, r.y0 += y, r.y1 += y; }

// The rectangle in the coordinates of `direction`.
Rect turned(const Rect& r, int direction) {
  const auto [ax, ay] = upright(r.x0, r.y0, direction);
  const auto [bx, by] = upright(r.x1, r.y1, direction);
  return {std::min(ax, bx), std::min(ay, by), std::max(ax, bx), std::max(ay, by)};
}

// True when the corners of `inner` lie in `outer`, or in the ellipse that it is around.
bool lies_in(const Rect& inner, const Rect& outer, bool ellipse) {
  if (!outer.contains(inner.x0, inner.y0) || !outer.contains(inner.x1, inner.y1)) return false;
  if (!ellipse) return true;
  const double x = (outer.x0 + outer.x1) / 2, y = outer.middle();
  const double dx = std::max(std::abs(inner.x0 - x), std::abs(inner.x1 - x)) / outer.width();
  const double dy = std::max(std::abs(inner.y0 - y), std::abs(inner.y1 - y)) / outer.height();
  return dx * dx + dy * dy < 0.25;
}

std::size_t letters(const std::vector<Word>& words) {
  std::size_t n = 0;
  for (const Word& w : words) n += w.text.size();
  return n;
}

// Brings sheet and words into the coordinates in which text of `direction` is upright.
void turn(Sheet& sheet, std::vector<Word>& words, int direction) {
  if (direction == 0) return;
  const double x = direction == 1 ? 0 : (direction == 2 ? sheet.width : sheet.height);
  const double y = direction == 1 ? sheet.width : (direction == 2 ? sheet.height : 0);
  for (Word& w : words) shift(w.box, x, y), w.base += y;
  const auto move = [&](Rect& r) { r = turned(r, direction), shift(r, x, y); };
  for (Rect& r : sheet.rules) move(r);
  for (Rect& r : sheet.shapes) move(r);
  for (Rect& r : sheet.images) move(r);
  for (Fill& f : sheet.fills) move(f.box);
  if (direction % 2) std::swap(sheet.width, sheet.height);
  sheet.turn = direction;
}

}  // namespace

bool WordBuilder::continues(const Glyph& g, int direction) const {
  if (!open_ || direction != direction_ || g.hidden != last_.hidden) return false;
  if (g.off_page != last_.off_page) return false;
  if (std::abs(g.size - word_.size) > 0.12 * word_.size) return false;
  const auto [x, y] = upright(g.x, g.y, direction);
  if (std::abs(y - word_.base) > 0.12 * word_.size) return false;
  const double spacing = std::clamp(last_.spacing, 0.0, 0.6 * word_.size);
  const double gap = x - word_.box.x1 - spacing;
  return gap < word_gap * word_.size && gap > -0.35 * word_.size;
}

void WordBuilder::close(bool blank) {
  if (!open_) return;
  open_ = false;
  word_.text = clean_word(text_);
  word_.space_after = blank;
  text_.clear();
  if (word_.text.empty()) return;
  if (last_.off_page) {
    ++off_page_;
    return;
  }
  auto& list = last_.hidden ? hidden_ : words_;
  list[static_cast<std::size_t>(direction_)].push_back(std::exchange(word_, Word{}));
  ++taken_;
}

void WordBuilder::add(const Glyph& g) {
  if (++glyphs_ > max_glyphs || taken_ >= max_words) {
    cut_ = true;
    return;
  }
  if (!sane(g)) return;
  if (is_blank(g.text.front())) return close(true);
  const int direction = g.dx == 0 && g.dy == 0 ? direction_ : direction_of(g);
  const auto [x, y] = upright(g.x, g.y, direction);
  // Bold made by drawing each letter twice.
  if (open_ && direction == direction_ && g.text == last_text_ &&
      std::hypot(g.x - last_.x, g.y - last_.y) < 0.12 * g.size)
    return;
  if (!continues(g, direction)) {
    close(false);
    word_ = {"", {x, y, x, y}, y, g.size, g.font, g.colour, false};
    direction_ = direction;
    open_ = true;
  }
  const Rect box = {x, y - g.ascent * g.size, x + advance_of(g, direction), y - g.descent * g.size};
  word_.box = around(word_.box, box);
  text_ += encode(g.text);
  last_ = g;
  last_text_ = g.text;
  last_.text = {};
}

void WordBuilder::cover(const Rect& box, Cover by) {
  close(false);
  if (taken_ == 0 || ++covers_ > max_covers) return;
  for (std::size_t d = 0; d + 1 < directions; ++d) {
    const Rect here = turned(box, static_cast<int>(d));
    const auto shown = std::stable_partition(
        words_[d].begin(), words_[d].end(),
        [&](const Word& w) { return !lies_in(w.box, here, by == Cover::ellipse); });
    if (by == Cover::image)
      std::move(shown, words_[d].end(), std::back_inserter(hidden_[d]));
    else
      covered_ += static_cast<int>(words_[d].end() - shown);
    words_[d].erase(shown, words_[d].end());
  }
}

void WordBuilder::finish(Sheet& sheet) {
  close(false);
  std::size_t visible = 0, hidden = 0;
  for (const auto& list : words_) visible += letters(list);
  for (const auto& list : hidden_) {
    hidden += letters(list);
    sheet.hidden_words += static_cast<int>(list.size());
  }
  auto& lists = words_;
  // A scan with its recognised text laid invisibly over it, perhaps with a visible stamp.
  sheet.hidden_taken = hidden > visible;
  if (sheet.hidden_taken)
    for (std::size_t d = 0; d < directions; ++d)
      std::move(hidden_[d].begin(), hidden_[d].end(), std::back_inserter(lists[d]));
  std::size_t best = 0;
  for (std::size_t d = 1; d < 4; ++d)
    if (letters(lists[d]) > 3 * letters(lists[best])) best = d;
  for (std::size_t d = 0; d < directions; ++d)
    if (d != best) sheet.turned_words += static_cast<int>(lists[d].size());
  turn(sheet, lists[best], static_cast<int>(best));
  sheet.words = std::move(lists[best]);
  sheet.hidden_words += off_page_ + covered_;
  drop_overprint(sheet.words);
  join_spaced_letters(sheet.words);
  join_drop_caps(sheet.words);
  sheet.cut = cut_;
}

}  // namespace planlupe::ingest
