#include "ingest/layout/join.h"

#include <cmath>
#include <string>
#include <utility>

#include "corpus/text.h"
#include "ingest/layout/line_ends.h"

namespace planlupe::ingest {

namespace {

constexpr double flush = 1.5;      // points within which a line reaches its column's edge
constexpr double narrowest = 110;  // points; what is narrower is no column that lines are broken in

bool is_running(const Block& b) {
  return b.region != Region::contents && (b.kind == Kind::paragraph || b.kind == Kind::list_item);
}

bool ends_in_hyphen(const std::string& text) {
  return text.ends_with("-") || text.ends_with("\u00AD") || text.ends_with("\u2010");
}

// Where the text of `line` stands in its column.
double indent(const Line& line, const Block& block) { return line.box.x0 - block.column_left; }

// True when `next`, the first running block of another column or page, goes on with `block`.
bool goes_on(const Block& block, const Block& next, const LineEnds& ends) {
  const Line &last = block.lines.back(), &first = next.lines.front();
  if (next.kind != Kind::paragraph || std::abs(last.style.size - first.style.size) > 0.3)
    return false;
  if (last.page == first.page && last.column == first.column) return false;
  if (first.page > last.page + 1 || block.region != next.region) return false;
  const std::string end = text_of(last);
  if (ends_in_hyphen(end)) return true;
  const double room = block.column_right - last.box.x1;
  const bool early = block.column_right - block.column_left < narrowest ||
                     ends_early(last, first, block.column_right) ||
                     (ends.justified() && room > flush);
  const bool sentence = ends_sentence(end);
  if (early && sentence) return false;
  if (is_lower(decode(text_of(first).substr(0, 4)).front())) return true;
  if (sentence && ends.paragraph_ends(room)) return false;
  return !early && std::abs(indent(last, block) - indent(first, next)) < last.style.size;
}

bool begins_small(const Block& b) {
  return is_lower(decode(text_of(b.lines.front()).substr(0, 4)).front());
}

// Headings do not interrupt sentences: what stands between the parts of one that goes on in the
// next column are the labels of pictures.
void name_labels(std::vector<Block>& blocks, const LineEnds& ends) {
  const Block* open = nullptr;
  std::vector<Block*> between;
  for (Block& b : blocks) {
    if (!is_running(b)) {
      if (b.kind == Kind::heading) between.push_back(&b);
      continue;
    }
    if (open && begins_small(b) && goes_on(*open, b, ends))
      for (Block* label : between) label->kind = Kind::caption, label->level = 0;
    open = &b;
    between.clear();
  }
}

std::vector<std::string> row_texts(const Block& row) {
  std::vector<std::string> out;
  for (const auto& cell : row.cells) {
    out.emplace_back();
    for (const Line& l : cell) out.back() += text_of(l);
  }
  return out;
}

// True when `row` begins a table that goes on from another page and only repeats its header.
bool repeats_header(const Block& row, const std::vector<Block>& before) {
  std::size_t first = before.size();
  for (std::size_t i = before.size(); i-- > 0 && before[i].kind != Kind::heading;) {
    if (before[i].kind != Kind::table_row && first < before.size()) break;
    if (before[i].kind == Kind::table_row) first = i;
  }
  if (first == before.size() || row.cells.size() != before[first].cells.size()) return false;
  return before[first].lines.front().page < row.lines.front().page &&
         row_texts(before[first]) == row_texts(row);
}

}  // namespace

std::vector<Block> joined(std::vector<Block> blocks) {
  const LineEnds ends(blocks);
  name_labels(blocks, ends);
  std::vector<Block> out;
  int open = -1;  // index in `out` of the last running block since the last heading
  for (Block& b : blocks) {
    const bool box_title = b.kind == Kind::caption && b.region == Region::box;
    if (b.kind == Kind::heading || box_title) open = -1;
    if (b.kind == Kind::table_row && repeats_header(b, out)) continue;
    if (is_running(b)) {
      if (open >= 0 && goes_on(out[static_cast<std::size_t>(open)], b, ends)) {
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

}  // namespace planlupe::ingest
