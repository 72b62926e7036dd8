#include "ingest/layout/join.h"

#include <string>
#include <utility>

#include "ingest/layout/column_ends.h"

namespace planlupe::ingest {

namespace {

// Headings do not interrupt sentences: what stands between the parts of one that goes on in the
// next column are the labels of pictures.
void name_labels(std::vector<Block>& blocks, const ColumnEnds& ends) {
  const Block* open = nullptr;
  std::vector<Block*> between;
  for (Block& b : blocks) {
    if (!is_running(b)) {
      if (b.kind == Kind::heading) between.push_back(&b);
      continue;
    }
    if (open && begins_small(b) && ends.goes_on(*open, b))
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
  const ColumnEnds ends(blocks);
  name_labels(blocks, ends);
  std::vector<Block> out;
  int open = -1;  // index in `out` of the last running block since the last heading
  for (Block& b : blocks) {
    const bool box_title = b.kind == Kind::caption && b.region == Region::box;
    if (b.kind == Kind::heading || box_title) open = -1;
    if (b.kind == Kind::table_row && repeats_header(b, out)) continue;
    if (is_running(b)) {
      if (open >= 0 && ends.goes_on(out[static_cast<std::size_t>(open)], b)) {
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
