#include "ingest/layout/block.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "corpus/text.h"
#include "ingest/layout/cell_line.h"
#include "ingest/layout/contents_line.h"
#include "ingest/layout/glyph.h"

namespace planlupe::ingest {

namespace {

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

// "2.1" or "4." above a title.
bool is_section_number(const std::string& text) {
  return text.size() < 8 && text.find_first_not_of("0123456789.") == std::string::npos;
}

// True when `line` stands out of the left edge that the lines of `block` have but its first: list
// items, entries of a bibliography.
bool hangs_out(const Block& block, const Line& line) {
  if (block.lines.size() < 2) return false;
  const double first = block.lines.front().box.x0, edge = block.lines.back().box.x0;
  return edge > first + 0.8 * line.style.size && std::abs(block.lines[1].box.x0 - edge) < 1 &&
         std::abs(line.box.x0 - first) < 1;
}

// The second line of a contents entry.
bool goes_on_to_leader(const Line& line) {
  const std::string text = text_of(line);
  return is_contents_line(text) && is_lower(decode(text.substr(0, 4)).front());
}

// True when `block` is one short line in italics and `line` below it is not.
bool is_italic_title(const Block& block, const Line& line, double right) {
  const Line& only = block.lines.front();
  return block.lines.size() == 1 && block.marker.empty() && only.style.italic &&
         !line.style.italic && ends_early(only, line, right) && !ends_sentence(text_of(only));
}

struct Cutter {
  const Usual& usual;
  std::vector<Block> out = {};

  bool begins(const Block& block, const Line& line, double right) const {
    const Line& last = block.lines.back();
    if (!same_style(last.style, line.style)) return true;
    if (last.column != line.column) return !continues_heading(last, line, usual);
    if (!marker_of(line).empty() || begins_note(line, usual)) return true;
    if (next_mark(block, line) || hangs_out(block, line)) return true;
    const double pitch = line.box.y1 - last.box.y1, size = line.style.size;
    const std::string text = text_of(last);
    if (is_contents_line(text)) return true;
    if (goes_on_to_leader(line) && pitch < 2.2 * size) return false;
    if (is_italic_title(block, line, right)) return true;
    if (size > usual.body.size + 0.8 && is_section_number(text)) return pitch > 2.2 * size;
    // By the middles: in a scan the lower edge goes with the letters that hang below the line.
    const double apart = (pitch + line.box.y0 - last.box.y0) / 2;
    if (apart > usual.pitch_of(line.style) + 0.2 * size) return true;
    return ends_early(last, line, right) && ends_sentence(text);
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

// Where most of the lines that end at `ends` do so, or else where the longest does: one that comes
// from a wider column reaches beyond.
double edge_of(const std::vector<double>& ends) {
  for (const double end : ends) {
    const auto as_far = [&](double other) { return std::abs(other - end) < 1; };
    if (std::count_if(ends.begin(), ends.end(), as_far) * 2 > static_cast<int>(ends.size()) + 2)
      return end;
  }
  return *std::max_element(ends.begin(), ends.end());
}

// Where full lines of each column begin and end. Headings may stand out of it on the right.
std::map<int, std::pair<double, double>> edges_of(const std::vector<Line>& lines,
                                                  const Usual& usual) {
  std::map<int, std::vector<double>> starts, ends, all_ends;
  for (const Line& l : lines) {
    starts[l.column].push_back(l.box.x0);
    all_ends[l.column].push_back(l.box.x1);
    if (l.style.size <= usual.body.size + 0.8) ends[l.column].push_back(l.box.x1);
  }
  std::map<int, std::pair<double, double>> edges;
  for (const auto& [column, lefts] : starts) {
    const auto text = ends.find(column);
    edges[column] = {*std::min_element(lefts.begin(), lefts.end()),
                     edge_of(text == ends.end() ? all_ends[column] : text->second)};
  }
  return edges;
}

}  // namespace

std::string text_of(const Block& block) {
  std::string out;
  for (const Line& l : block.lines) out.append(out.empty() ? "" : " ").append(text_of(l));
  return out;
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

std::string marker_of(const Line& line) {
  if (line.words.size() < 2) return {};
  const Word &first = line.words[0], &second = line.words[1];
  const bool tab = second.box.x0 - first.box.x1 > 0.45 * line.style.size;
  const bool plain = is_bullet(first.text) || is_number_marker(first.text);
  if (is_sure_bullet(first.text) || (plain && tab)) return first.text;
  return {};
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

bool is_running(const Block& block) {
  return block.region != Region::contents &&
         (block.kind == Kind::paragraph || block.kind == Kind::list_item);
}

bool begins_small(const Block& block) { return begins_small(text_of(block.lines.front())); }

std::vector<Block> blocks_of(std::vector<Line> lines, const Usual& usual) {
  auto edges = edges_of(lines, usual);
  Cutter cutter{usual};
  for (Line& l : lines) {
    if (is_ornament(l)) continue;
    const auto [left, right] = edges[l.column];
    cutter.add(std::move(l), left, right);
  }
  return std::move(cutter.out);
}

}  // namespace planlupe::ingest
