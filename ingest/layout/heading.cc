#include "ingest/layout/heading.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace planlupe::ingest {

namespace {

constexpr int deepest = 6;

using Look = std::pair<int, int>;  // minus size, so that larger comes first; font

Look look_of(const Block& block) {
  const Style& style = block.lines.front().style;
  return {-static_cast<int>(std::lround(style.size * 2)), style.font};
}

// Depth of a section number: "2" is 1, "2.1" is 2; 0 without one.
int number_depth(const std::string& word) {
  int depth = 0;
  bool digit = false;
  for (const char c : word) {
    if (c >= '0' && c <= '9') {
      if (!digit) ++depth;
      digit = true;
    } else if (c == '.' && digit) {
      digit = false;
    } else {
      return 0;
    }
  }
  return depth;
}

// The depth of the section number that a heading begins with; years and amounts are none.
int own_depth(const Block& block) {
  const auto& words = block.lines.front().words;
  if (words.size() < 2 && block.lines.size() < 2) return 0;
  const std::string& number = words.front().text;
  return number.size() > 3 && number.find('.') == std::string::npos ? 0 : number_depth(number);
}

// By how many levels the outline lies below the section numbers: where it begins with the title.
int outline_offset(const std::vector<Block>& blocks) {
  std::map<int, int> votes;
  for (const Block& b : blocks)
    if (b.kind == Kind::heading && b.told_level > 0 && own_depth(b) > 0)
      ++votes[b.told_level - own_depth(b)];
  int most = 0, best = 0;
  for (const auto& [offset, n] : votes)
    if (n > most) most = n, best = offset;
  return best;
}

using Levels = std::map<Look, int>;

// The level of a heading by its number, else by the outline; 0 without both.
int known_level(const Block& block, int offset) {
  if (const int depth = own_depth(block)) return depth;
  return block.told_level > 0 ? std::max(1, block.told_level - offset) : 0;
}

// The level that most headings of a look are known to have; none where most are of no known one.
Levels known_levels(const std::vector<Block>& blocks, int offset) {
  std::map<Look, std::map<int, int>> votes;
  for (const Block& b : blocks)
    if (b.kind == Kind::heading) ++votes[look_of(b)][known_level(b, offset)];
  Levels out;
  for (const auto& [look, depths] : votes) {
    int most = 0, best = 0;
    for (const auto& [depth, n] : depths)
      if (n > most) most = n, best = depth;
    if (best > 0) out[look] = best;
  }
  return out;
}

// Levels of all looks, largest first: the known ones, else one more than the next larger look, but
// no more than the next smaller known one.
Levels all_levels(const std::vector<Block>& blocks, const Levels& fixed) {
  Levels out;
  for (const Block& b : blocks)
    if (b.kind == Kind::heading) out[look_of(b)] = 0;
  int level = 0, size = 1;
  for (auto& [look, own] : out) {
    const auto known = fixed.find(look);
    const auto next = fixed.upper_bound(look);
    if (known != fixed.end())
      level = known->second;
    else if (size != look.first)
      ++level;
    if (known == fixed.end() && next != fixed.end()) level = std::min(level, next->second);
    own = level = std::clamp(level, 1, deepest);
    size = look.first;
  }
  return out;
}

}  // namespace

void rank_headings(std::vector<Block>& blocks) {
  const int offset = outline_offset(blocks);
  const Levels known = known_levels(blocks, offset);
  const Levels levels = all_levels(blocks, known);
  for (Block& b : blocks) {
    if (b.kind != Kind::heading || b.level > 0) continue;
    // Headings of one look may stand on several levels, when numbers or the outline say so.
    const int own = known.contains(look_of(b)) ? known_level(b, offset) : 0;
    b.level = own > 0 ? std::min(own, deepest) : levels.at(look_of(b));
  }
}

}  // namespace planlupe::ingest
