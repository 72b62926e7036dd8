#include "ingest/passages.h"

#include <cmath>
#include <string>
#include <utility>

#include "corpus/text.h"
#include "ingest/glyph.h"
#include "ingest/hyphen.h"

namespace planlupe::ingest {

namespace {

bool is_running(const Block& b) {
  return b.region != Region::contents && (b.kind == Kind::paragraph || b.kind == Kind::list_item);
}

// True when `next`, the first running block of another column or page, goes on with `block`.
bool goes_on(const Block& block, const Block& next) {
  const Line &last = block.lines.back(), &first = next.lines.front();
  if (next.kind != Kind::paragraph || std::abs(last.style.size - first.style.size) > 0.3)
    return false;
  if (last.page == first.page && last.column == first.column) return false;
  if (first.page > last.page + 1) return false;
  const std::u32string start = decode(text_of(first).substr(0, 4));
  if (is_lower(start[0])) return true;
  if (!ends_sentence(text_of(last))) return true;
  return !ends_early(last, first, block.column_right);
}

// Joins what goes on. Blocks between the parts (notes, captions) keep their place after them.
std::vector<Block> joined(std::vector<Block> blocks) {
  std::vector<Block> out;
  int open = -1;  // index in `out` of the last running block since the last heading
  for (Block& b : blocks) {
    if (b.kind == Kind::heading) open = -1;
    if (is_running(b)) {
      if (open >= 0 && goes_on(out[static_cast<std::size_t>(open)], b)) {
        Block& first = out[static_cast<std::size_t>(open)];
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
  p.text = collapse_space(normalise(p.text));
  return p;
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

std::vector<Passage> passages_of(std::vector<Block> blocks) {
  const Vocabulary known = vocabulary_of(blocks);
  std::vector<Passage> out;
  Path path;
  for (const Block& b : joined(std::move(blocks))) {
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
