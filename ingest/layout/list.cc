#include "ingest/layout/list.h"

#include <cmath>
#include <cstdlib>
#include <string>

namespace planlupe::ingest {

namespace {

bool begins_with_dash(const Block& b) {
  const auto& words = b.lines.front().words;
  return b.kind == Kind::paragraph && words.size() > 1 &&
         (words[0].text == "-" || words[0].text == "–" || words[0].text == "—");
}

// The place in a list that a paragraph begins with: 2 for "2. Mål" and "b. Mål"; 0 without one.
int leading_number(const Block& b) {
  const auto& words = b.lines.front().words;
  if (b.kind != Kind::paragraph || words.size() < 2) return 0;
  const std::string& mark = words[0].text;
  const bool ends = mark.size() <= 3 && (mark.ends_with('.') || mark.ends_with(')'));
  if (ends && mark.size() == 2 && mark[0] >= 'a' && mark[0] <= 'z') return mark[0] - 'a' + 1;
  return ends && mark[0] > '0' && mark[0] <= '9' ? std::atoi(mark.c_str()) : 0;
}

bool leads_in(const Block& b) {
  return b.kind == Kind::paragraph && text_of(b.lines.back()).ends_with(":");
}

bool is_item(const Block& b) { return b.kind == Kind::list_item; }

void make_item(Block& b) {
  b.kind = Kind::list_item;
  b.marker = b.lines.front().words.front().text;
}

double indent(const Block& b) { return b.lines.front().box.x0 - b.column_left; }

// Captions and notes may stand between the items of a list.
bool breaks_list(const Block& b) {
  return b.kind == Kind::paragraph || b.kind == Kind::heading || b.kind == Kind::table_row;
}

void set_levels(std::vector<Block>& blocks) {
  std::vector<double> indents;  // of the open levels
  for (Block& b : blocks) {
    if (breaks_list(b)) indents.clear();
    if (!is_item(b)) continue;
    const double here = indent(b), step = 0.5 * b.lines.front().style.size;
    while (!indents.empty() && here < indents.back() - step) indents.pop_back();
    if (indents.empty() || here > indents.back() + step) indents.push_back(here);
    b.level = static_cast<int>(indents.size());
  }
}

// True when `b` stands in from its column, or its lines after the first do from the number.
bool is_set_in(const Block& b) {
  const Line& first = b.lines.front();
  const double step = 0.5 * first.style.size;
  if (indent(b) > step) return true;
  return b.lines.size() > 1 && b.lines[1].page == first.page &&
         std::abs(b.lines[1].box.x0 - first.words[1].box.x0) < 0.2 * step;
}

// Paragraphs numbered 1, 2 or a, b and so on: after a sentence with a colon, set in, or many.
void settle_numbers(std::vector<Block>& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    std::size_t end = i;
    while (end < blocks.size() && leading_number(blocks[end]) == static_cast<int>(end - i) + 1)
      ++end;
    if (end - i < 2) continue;
    const bool told = (i > 0 && leads_in(blocks[i - 1])) || is_set_in(blocks[i]) || end - i > 2;
    for (; told && i < end; ++i) make_item(blocks[i]);
  }
}

}  // namespace

void settle_lists(std::vector<Block>& blocks) {
  settle_numbers(blocks);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!begins_with_dash(blocks[i])) continue;
    const bool before = i > 0 && (leads_in(blocks[i - 1]) || is_item(blocks[i - 1]));
    const bool after = i + 1 < blocks.size() && begins_with_dash(blocks[i + 1]);
    if (before || after) make_item(blocks[i]);
  }
  set_levels(blocks);
}

}  // namespace planlupe::ingest
