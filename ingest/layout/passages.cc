#include "ingest/layout/passages.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "corpus/text.h"
#include "ingest/layout/contents_line.h"
#include "ingest/layout/hyphen.h"
#include "ingest/layout/passage_links.h"

namespace planlupe::ingest {

namespace {

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
  p.level = block.level;
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
  if (block.region == Region::contents) p.text = without_leader(p.text);
  p.text = collapse_space(normalise(p.text));
  return p;
}

// Which passage bears which footnote mark on which page.
using Marks = std::map<std::pair<int, std::string>, std::size_t>;

void add_marks(const Block& block, std::size_t passage, Marks& marks) {
  if (block.kind == Kind::footnote) return;
  for (const Line& l : block.lines)
    for (std::size_t i = 1; i < l.words.size(); ++i)
      if (is_raised(l.words[i], l)) marks.try_emplace({l.page, l.words[i].text}, passage);
}

}  // namespace

Passages passages_of(const std::vector<Block>& blocks) {
  const Vocabulary known = vocabulary_of(blocks);
  Passages out;
  std::vector<std::pair<std::size_t, std::string>> notes;  // with their marks
  Marks marks;
  for (const Block& block : blocks) {
    Passage p = passage_of(block, known);
    if (p.text.empty()) continue;
    add_marks(block, out.all.size(), marks);
    if (p.kind == Kind::footnote) notes.emplace_back(out.all.size(), block.marker);
    out.all.push_back(std::move(p));
  }
  for (const auto& [note, mark] : notes) {
    const auto bearer = marks.find({out.all[note].page, mark});
    if (bearer != marks.end()) out.notes.push_back({note, bearer->second});
  }
  give_heading_paths(out.all);
  return out;
}

}  // namespace planlupe::ingest
