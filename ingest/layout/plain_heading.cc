#include "ingest/layout/plain_heading.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t longest = 80;         // bytes
constexpr std::size_t fewest_numbers = 3;   // sections
constexpr std::size_t fewest_capitals = 2;  // lines
constexpr std::size_t fewest_letters = 4;
constexpr int largest_part = 40;  // of a section number; years and amounts are larger

using Blocks = std::vector<Block>;
using Places = std::vector<std::size_t>;

// A short line with text below it.
bool is_short_line(const Blocks& blocks, std::size_t i) {
  const Block& b = blocks[i];
  if (b.kind != Kind::paragraph || b.region != Region::body || b.lines.size() > 1) return false;
  if (i + 1 == blocks.size() || blocks[i + 1].kind == Kind::table_row) return false;
  const std::string text = text_of(b);
  if (text.size() > longest || ends_sentence(text) || text.ends_with(',')) return false;
  return ends_early(b.lines.front(), blocks[i + 1].lines.front(), b.column_right);
}

bool is_text(const Block& block) {
  return (block.kind == Kind::paragraph && block.lines.size() > 1) ||
         block.kind == Kind::list_item || block.kind == Kind::heading;
}

bool is_numbered(const Block& block) {
  const auto& words = block.lines.front().words;
  return words.size() > 1 && !section_number(words[0].text).empty() &&
         is_upper(decode(words[1].text).front());
}

// "2" or "1.2" after "1.1", "1.1.1" after it, too.
bool follows(const std::vector<int>& before, const std::vector<int>& after) {
  std::size_t same = 0;
  while (same < before.size() && same < after.size() && before[same] == after[same]) ++same;
  if (after.size() != same + 1) return false;
  return after[same] == (same < before.size() ? before[same] + 1 : 1);
}

std::vector<int> number_of(const Block& block) {
  return section_number(block.lines.front().words.front().text);
}

// Most numbers follow the one before, some have a part of their own, and text stands between them:
// short lines of a numbered list stand below each other.
bool is_sequence(const Blocks& blocks, const Places& places) {
  std::size_t in_order = 0, deep = 0, text = 0;
  for (std::size_t n = 0; n < places.size(); ++n) {
    in_order += n > 0 && follows(number_of(blocks[places[n - 1]]), number_of(blocks[places[n]]));
    deep += number_of(blocks[places[n]]).size() > 1;
    text += is_text(blocks[places[n] + 1]);
  }
  return places.size() >= fewest_numbers && in_order * 4 >= (places.size() - 1) * 3 && deep > 0 &&
         text * 2 >= places.size();
}

bool is_capitals(const Block& block) {
  std::size_t letters = 0;
  for (const char32_t c : decode(text_of(block))) {
    if (is_lower(c)) return false;
    letters += is_upper(c);
  }
  return letters >= fewest_letters;
}

void make_headings(Blocks& blocks, const Places& places) {
  for (const std::size_t i : places) {
    blocks[i].kind = Kind::heading;
    blocks[i].marker.clear();
  }
}

void name_numbered(Blocks& blocks) {
  Places places;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind == Kind::heading && is_numbered(blocks[i])) return;
    if (is_short_line(blocks, i) && is_numbered(blocks[i])) places.push_back(i);
  }
  if (!is_sequence(blocks, places)) return;
  make_headings(blocks, places);
  for (const std::size_t i : places)
    blocks[i].level = static_cast<int>(number_of(blocks[i]).size());
}

// Among headings that show their numbers, a line above text whose number goes on from theirs is one
// more: "1.4.1 Bakgrunn" in the letters of the text. Entries of contents stand above each other.
void name_following(Blocks& blocks) {
  std::vector<int> last;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& b = blocks[i];
    const bool heading = b.kind == Kind::heading;
    if (b.lines.empty() || (!heading && !is_short_line(blocks, i)) || !is_numbered(b)) continue;
    const std::vector<int> number = number_of(b);
    if (!heading && (number.size() < 2 || !follows(last, number) || !is_text(blocks[i + 1]) ||
                     blocks[i + 1].kind == Kind::heading))
      continue;
    if (!heading) {
      make_headings(blocks, {i});
      b.level = static_cast<int>(number.size());
    }
    last = number;
  }
}

void name_capitals(Blocks& blocks) {
  Places places;
  std::size_t paragraphs = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    paragraphs += blocks[i].kind == Kind::paragraph && blocks[i].lines.size() > 1;
    if (is_short_line(blocks, i) && is_capitals(blocks[i]) && is_text(blocks[i + 1]) &&
        !is_capitals(blocks[i + 1]))
      places.push_back(i);
  }
  if (places.size() >= fewest_capitals && places.size() <= paragraphs)
    make_headings(blocks, places);
}

}  // namespace

std::vector<int> section_number(const std::string& word) {
  std::vector<int> out;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t end = std::min(word.find('.', at), word.size());
    const std::string part = word.substr(at, end - at);
    if (part.empty() || part.size() > 2 || part.find_first_not_of("0123456789") < part.size())
      return {};
    out.push_back(std::stoi(part));
    if (out.back() > largest_part) return {};
    at = end + 1;
  }
  return out;
}

void name_plain_headings(Blocks& blocks) {
  name_numbered(blocks);
  name_following(blocks);
  name_capitals(blocks);
}

}  // namespace planlupe::ingest
