#include "ingest/block.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "ingest/glyph.h"

namespace planlupe::ingest {

namespace {

template <class Map>
typename Map::key_type heaviest(const Map& weights) {
  typename Map::key_type best{};
  std::size_t top = 0;
  for (const auto& [key, weight] : weights)
    if (weight > top) top = weight, best = key;
  return best;
}

std::size_t letters(const Line& line) {
  std::size_t n = 0;
  for (const Word& w : line.words) n += w.text.size();
  return n;
}

bool is_number_marker(std::string_view word) {
  if (word.size() < 2 || word.size() > 4) return false;
  const char last = word.back();
  if (last != '.' && last != ')') return false;
  word.remove_suffix(1);
  if (word.front() == '(') word.remove_prefix(1);
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z') return last == ')';
  return !word.empty() && std::all_of(word.begin(), word.end(), digit);
}

// The list marker that `line` begins with, or nothing. What could also be text (a dash, a number)
// counts when a tab follows.
std::string marker_of(const Line& line) {
  if (line.words.size() < 2) return {};
  const Word &first = line.words[0], &second = line.words[1];
  const bool tab = second.box.x0 - first.box.x1 > 0.45 * line.style.size;
  const bool plain = is_bullet(first.text);
  const bool sure = plain && first.text.size() >= 3 && first.text != "–" && first.text != "—";
  if (sure || (plain && tab) || (is_number_marker(first.text) && tab)) return first.text;
  return {};
}

bool same_style(const Style& a, const Style& b) {
  return std::abs(a.size - b.size) < 0.6 && a.bold == b.bold;
}

// A bullet alone on its line, between lines set in the middle.
bool is_ornament(const Line& line) {
  return line.words.size() == 1 && is_bullet(line.words[0].text) && line.words[0].text != "o";
}

// True when `line` begins below the mark of `block`'s item with the same mark, or with the next
// number: marks without a tab show only so.
bool next_mark(const Block& block, const Line& line) {
  if (line.words.size() < 2) return false;
  const Word &first = block.lines.front().words.front(), &mark = line.words.front();
  const bool dash = mark.text == "-" || mark.text == "–";
  return (dash ? mark.text == first.text
               : is_number_marker(mark.text) && is_number_marker(first.text)) &&
         std::abs(mark.box.x0 - first.box.x0) < 2;
}

// The short last line of a heading over two columns can seem to be the first of the left column.
bool continues_heading(const Line& last, const Line& line, const Usual& usual) {
  const bool heading = line.style.size > usual.body.size + 0.8 || line.style.bold;
  const double pitch = line.box.y1 - last.box.y1;
  return heading && last.page == line.page && std::abs(line.box.x0 - last.box.x0) < 2 &&
         pitch > 0 && pitch < 1.6 * line.style.size;
}

struct Cutter {
  const Usual& usual;
  std::vector<Block> out = {};

  bool begins(const Block& block, const Line& line, double right) const {
    const Line& last = block.lines.back();
    if (!same_style(last.style, line.style)) return true;
    if (last.column != line.column) return !continues_heading(last, line, usual);
    if (!marker_of(line).empty() || begins_note(line, usual)) return true;
    if (next_mark(block, line)) return true;
    const double pitch = line.box.y1 - last.box.y1, size = line.style.size;
    const double normal = std::abs(size - usual.body.size) < 0.6 ? usual.pitch : 1.35 * size;
    if (pitch > normal + 0.2 * size) return true;
    return ends_early(last, line, right) && ends_sentence(text_of(last));
  }

  void add(Line line, double left, double right) {
    if (out.empty() || begins(out.back(), line, right)) {
      Block block;
      block.marker = marker_of(line);
      if (!block.marker.empty()) block.kind = Kind::list_item;
      block.column_left = left;
      block.column_right = right;
      out.push_back(std::move(block));
    }
    out.back().lines.push_back(std::move(line));
  }
};

}  // namespace

Usual usual_in(const std::vector<std::vector<Line>>& pages) {
  std::map<std::pair<int, int>, std::size_t> looks;
  for (const auto& lines : pages)
    for (const Line& l : lines)
      looks[{l.style.font, static_cast<int>(std::lround(l.style.size * 10))}] += letters(l);
  Usual usual;
  const auto look = heaviest(looks);
  usual.body = {look.second / 10.0, look.first, false};
  std::map<int, std::size_t> pitches;
  for (const auto& lines : pages)
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const Line &a = lines[i - 1], &b = lines[i];
      if (overlap_x(a.box, b.box) < 0 || b.style.font != look.first ||
          std::abs(b.style.size - usual.body.size) > 0.1)
        continue;
      const double pitch = b.box.y1 - a.box.y1;
      if (pitch > 0 && pitch < 3 * usual.body.size)
        ++pitches[static_cast<int>(std::lround(pitch * 4))];
    }
  usual.pitch = pitches.empty() ? 1.3 * usual.body.size : heaviest(pitches) / 4.0;
  return usual;
}

bool begins_note(const Line& line, const Usual& usual) {
  if (line.words.size() < 2 || line.style.size > usual.body.size - 0.7) return false;
  const Word &mark = line.words[0], &next = line.words[1];
  const bool number = mark.text.size() <= 3 &&
                      std::all_of(mark.text.begin(), mark.text.end(),
                                  [](char c) { return (c >= '0' && c <= '9') || c == '*'; });
  const bool raised = mark.size < 0.85 * line.style.size;
  return number && (raised || next.box.x0 - mark.box.x1 > 0.9 * line.style.size);
}

bool ends_early(const Line& line, const Line& next, double column_right) {
  const double room = column_right - line.box.x1;
  return room > next.words.front().box.width() + 0.4 * line.style.size;
}

bool ends_sentence(const std::string& text) {
  for (const char* end : {".", "!", "?", ":", "»", ")", ";"})
    if (text.ends_with(end)) return true;
  return false;
}

std::vector<Block> blocks_of(std::vector<Line> lines, const Usual& usual) {
  std::map<int, std::pair<double, double>> edges;
  for (const Line& l : lines) {
    auto& [left, right] = edges.try_emplace(l.column, std::pair(l.box.x0, l.box.x1)).first->second;
    left = std::min(left, l.box.x0);
    right = std::max(right, l.box.x1);
  }
  Cutter cutter{usual};
  for (Line& l : lines) {
    if (is_ornament(l)) continue;
    const auto [left, right] = edges[l.column];
    cutter.add(std::move(l), left, right);
  }
  return std::move(cutter.out);
}

}  // namespace planlupe::ingest
