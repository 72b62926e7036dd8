#include "ingest/layout/line.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "corpus/text.h"
#include "ingest/layout/glyph.h"
#include "ingest/layout/stretched_line.h"

namespace planlupe::ingest {

namespace {

constexpr double widest_space = 1.5;  // in font sizes; poppler, too, ends a line there
constexpr double widest_tab = 3.5;    // after a bullet

bool continues(const Line& line, const Word& word) {
  const Word& last = line.words.back();
  const double gap = word.box.x0 - last.box.x1;
  const double size = std::max(last.size, word.size);
  const bool bullet = line.words.size() == 1 && is_sure_bullet(last.text);
  return same_row(last.box, word.box) && gap > -0.5 * size &&
         gap < (bullet ? widest_tab : widest_space) * size;
}

// The (font, size) that most characters of the line have.
std::pair<int, double> main_look(const Line& line) {
  std::map<std::pair<int, int>, std::size_t> weight;
  for (const Word& w : line.words)
    weight[{w.font, static_cast<int>(std::lround(w.size * 10))}] += w.text.size();
  const auto top = std::max_element(weight.begin(), weight.end(), [](const auto& a, const auto& b) {
    return a.second < b.second;
  });
  return {top->first.first, top->first.second / 10.0};
}

// True when four fifths of the letters are of fonts that are `so`.
bool mostly(bool Font::*so, const Line& line, const std::vector<Font>& fonts) {
  std::size_t those = 0, all = 0;
  for (const Word& w : line.words) {
    all += w.text.size();
    if (fonts[static_cast<std::size_t>(w.font)].*so) those += w.text.size();
  }
  return those * 10 >= all * 8;
}

bool touches(const Word& a, const Word& b) {
  return !a.space_after && b.box.x0 - a.box.x1 < 0.08 * std::max(a.size, b.size);
}

}  // namespace

void measure(Line& line, const std::vector<Font>& fonts) {
  const auto [font, size] = main_look(line);
  line.style = {size, font, mostly(&Font::bold, line, fonts), mostly(&Font::italic, line, fonts)};
  bool first = true;
  for (const Word& w : line.words) {
    if (w.size < 0.85 * size) continue;
    line.box = first ? w.box : around(line.box, w.box);
    first = false;
  }
  line.box.x0 = std::min(line.box.x0, line.words.front().box.x0);
  line.box.x1 = std::max(line.box.x1, line.words.back().box.x1);
}

Style main_style(const std::vector<const Line*>& lines) {
  std::map<std::pair<long, bool>, int> count;
  for (const Line* l : lines)
    if (l->area < 0) ++count[{std::lround(l->style.size * 5), l->style.bold}];
  std::pair<long, bool> best{};
  int top = 0;
  for (const auto& [look, n] : count)
    if (n > top) top = n, best = look;
  return {static_cast<double>(best.first) / 5, 0, best.second};
}

bool is_raised(const Word& word, const Line& line) {
  if (word.size > 0.8 * line.style.size || word.text.size() > 3) return false;
  if (word.box.y1 > line.box.y1 - 0.1 * line.style.size) return false;
  return std::all_of(word.text.begin(), word.text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || c == '*' || c == ','; });
}

std::string text_of(const Line& line) {
  std::string out;
  const Word* last = nullptr;
  for (const Word& w : line.words) {
    if (is_raised(w, line) && last) continue;
    if (last && !touches(*last, w)) out += ' ';
    out += w.text;
    last = &w;
  }
  return out;
}

std::vector<Line> lines_of(std::vector<Word> words, int page, const std::vector<Font>& fonts) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Word& a, const Word& b) { return a.base < b.base; });
  std::vector<Line> out;
  for (Word& w : words) {
    if (out.empty() || !same_row(out.back().box, w.box)) {
      out.emplace_back();
      out.back().page = page;
      out.back().box = w.box;
    }
    Line& line = out.back();
    if (w.box.height() > line.box.height()) line.box = w.box;
    line.words.push_back(std::move(w));
  }
  for (Line& line : out) {
    std::stable_sort(line.words.begin(), line.words.end(),
                     [](const Word& a, const Word& b) { return a.box.x0 < b.box.x0; });
    measure(line, fonts);
  }
  return out;
}

std::vector<Line> fragments(std::vector<Word> words, int page, const std::vector<Font>& fonts) {
  std::vector<Line> out;
  for (Word& word : words) {
    if (out.empty() || !continues(out.back(), word)) {
      out.emplace_back();
      out.back().page = page;
    }
    out.back().words.push_back(std::move(word));
  }
  for (Line& line : out) measure(line, fonts);
  join_stretched(out, fonts);
  return out;
}

}  // namespace planlupe::ingest
