#include "ingest/passages.h"

#include <cmath>
#include <string>
#include <utility>

#include "corpus/text.h"
#include "ingest/glyph.h"
#include "ingest/hyphen.h"

namespace planlupe::ingest {

namespace {

constexpr double flush = 1.5;  // points within which a line reaches its column's edge

bool is_running(const Block& b) {
  return b.region != Region::contents && (b.kind == Kind::paragraph || b.kind == Kind::list_item);
}

bool ends_in_hyphen(const std::string& text) {
  return text.ends_with("-") || text.ends_with("\u00AD") || text.ends_with("\u2010");
}

// Where the text of `line` stands in its column.
double indent(const Line& line, const Block& block) { return line.box.x0 - block.column_left; }

// True when `next`, the first running block of another column or page, goes on with `block`.
bool goes_on(const Block& block, const Block& next, bool justified) {
  const Line &last = block.lines.back(), &first = next.lines.front();
  if (next.kind != Kind::paragraph || std::abs(last.style.size - first.style.size) > 0.3)
    return false;
  if (last.page == first.page && last.column == first.column) return false;
  if (first.page > last.page + 1 || block.region != next.region) return false;
  const std::string end = text_of(last);
  if (ends_in_hyphen(end)) return true;
  const bool early = ends_early(last, first, block.column_right) ||
                     (justified && last.box.x1 < block.column_right - flush);
  const bool sentence = ends_sentence(end);
  if (early && sentence) return false;
  if (is_lower(decode(text_of(first).substr(0, 4)).front())) return true;
  return !early && std::abs(indent(last, block) - indent(first, next)) < last.style.size;
}

Vocabulary vocabulary_of(const std::vector<Block>& blocks) {
  Vocabulary known;
  for (const Block& b : blocks)
    for (const Line& l : b.lines) {
      const std::string text = text_of(l);
      const std::size_t cut = text.rfind(' ');
      if (cut != std::string::npos) known.add(std::string_view(text).substr(0, cut));
    }
  return known;
}

void add_box(Passage& p, const Line& line) {
  if (p.boxes.empty() || p.boxes.back().page != line.page || line.box.y0 < p.boxes.back().y0) {
    p.boxes.push_back({line.page, line.box.x0, line.box.y0, line.box.x1, line.box.y1});
    return;
  }
  Box& b = p.boxes.back();
  b.x0 = std::min(b.x0, line.box.x0);
  b.x1 = std::max(b.x1, line.box.x1);
  b.y1 = std::max(b.y1, line.box.y1);
}

// The first line without its bullet or note mark.
std::string first_text(const Block& block) {
  Line line = block.lines.front();
  if (!block.marker.empty() && line.words.size() > 1) line.words.erase(line.words.begin());
  return text_of(line);
}

std::string cell_text(const std::vector<Line>& lines, const Vocabulary& known) {
  std::string out;
  for (const Line& l : lines) append_line(out, text_of(l), known);
  return out;
}

std::string row_text(const Block& row, const Vocabulary& known) {
  std::string out;
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    out.append(i ? " | " : "").append(cell_text(row.cells[i], known));
  return out;
}

Passage passage_of(const Block& block, const Vocabulary& known) {
  Passage p;
  p.kind = block.kind;
  p.level = block.kind == Kind::list_item ? 1 : block.level;
  p.region = block.region;
  p.page = block.lines.front().page;
  p.page_end = block.lines.back().page;
  bool first = true;
  for (const Line& l : block.lines) {
    append_line(p.text, first ? first_text(block) : text_of(l), known);
    add_box(p, l);
    first = false;
  }
  if (!block.cells.empty()) p.text = row_text(block, known);
  p.text = collapse_space(normalise(p.text));
  return p;
}

// True when `row` begins a table that goes on from another page and only repeats its header.
bool repeats_header(const Block& row, const std::vector<Block>& before, const Vocabulary& known) {
  std::size_t first = before.size();
  for (std::size_t i = before.size(); i-- > 0 && before[i].kind != Kind::heading;) {
    if (before[i].kind != Kind::table_row && first < before.size()) break;
    if (before[i].kind == Kind::table_row) first = i;
  }
  if (first == before.size() || row.cells.size() != before[first].cells.size()) return false;
  return before[first].lines.front().page < row.lines.front().page &&
         row_text(before[first], known) == row_text(row, known);
}

// Joins what goes on. Blocks between the parts (notes, captions) keep their place after them.
std::vector<Block> joined(std::vector<Block> blocks, const Vocabulary& known) {
  const bool justified = is_justified(blocks);
  std::vector<Block> out;
  int open = -1;  // index in `out` of the last running block since the last heading
  for (Block& b : blocks) {
    if (b.kind == Kind::heading) open = -1;
    if (b.kind == Kind::table_row && repeats_header(b, out, known)) continue;
    if (is_running(b)) {
      if (open >= 0 && goes_on(out[static_cast<std::size_t>(open)], b, justified)) {
        Block& first = out[static_cast<std::size_t>(open)];
        first.column_left = b.column_left;
        first.column_right = b.column_right;
        for (Line& l : b.lines) first.lines.push_back(std::move(l));
        continue;
      }
      open = static_cast<int>(out.size());
    }
    out.push_back(std::move(b));
  }
  return out;
}

struct Path {
  std::vector<std::pair<int, std::string>> open = {};

  void enter(const Passage& heading) {
    while (!open.empty() && open.back().first >= heading.level) open.pop_back();
    open.emplace_back(heading.level, heading.text);
  }

  std::vector<std::string> texts() const {
    std::vector<std::string> out;
    for (const auto& [level, text] : open) out.push_back(text);
    return out;
  }
};

}  // namespace

bool is_justified(const std::vector<Block>& blocks) {
  int at_edge = 0, lines = 0;
  for (const Block& b : blocks) {
    if (!is_running(b)) continue;
    for (std::size_t i = 0; i + 1 < b.lines.size(); ++i, ++lines)
      if (b.lines[i].box.x1 > b.column_right - flush) ++at_edge;
  }
  return lines >= 10 && at_edge * 10 > lines * 8;
}

std::vector<Passage> passages_of(std::vector<Block> blocks) {
  const Vocabulary known = vocabulary_of(blocks);
  std::vector<Passage> out;
  Path path;
  for (const Block& b : joined(std::move(blocks), known)) {
    Passage p = passage_of(b, known);
    if (p.text.empty()) continue;
    if (p.kind == Kind::heading) {
      while (!path.open.empty() && path.open.back().first >= p.level) path.open.pop_back();
      p.heading_path = path.texts();
      path.enter(p);
    } else {
      p.heading_path = path.texts();
    }
    out.push_back(std::move(p));
  }
  return out;
}

}  // namespace planlupe::ingest
