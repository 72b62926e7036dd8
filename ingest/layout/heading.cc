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

int own_depth(const Block& block) {
  const auto& words = block.lines.front().words;
  return words.size() < 2 && block.lines.size() < 2 ? 0 : number_depth(words.front().text);
}

using Levels = std::map<Look, int>;

// The level that most headings of a look have by their numbers; none where most have no number.
Levels numbered_levels(const std::vector<Block>& blocks) {
  std::map<Look, std::map<int, int>> votes;
  for (const Block& b : blocks)
    if (b.kind == Kind::heading) ++votes[look_of(b)][own_depth(b)];
  Levels out;
  for (const auto& [look, depths] : votes) {
    int most = 0, best = 0;
    for (const auto& [depth, n] : depths)
      if (n > most) most = n, best = depth;
    if (best > 0) out[look] = best;
  }
  return out;
}

// Levels of all looks, largest first: numbers where they have some, else one more than the next
// larger look, but no more than the next smaller numbered one.
Levels all_levels(const std::vector<Block>& blocks) {
  const Levels numbered = numbered_levels(blocks);
  Levels out;
  for (const Block& b : blocks)
    if (b.kind == Kind::heading) out[look_of(b)] = 0;
  int level = 0, size = 1;
  for (auto& [look, own] : out) {
    const auto known = numbered.find(look);
    const auto next = numbered.upper_bound(look);
    if (known != numbered.end())
      level = known->second;
    else if (size != look.first)
      ++level;
    if (known == numbered.end() && next != numbered.end()) level = std::min(level, next->second);
    own = level = std::clamp(level, 1, deepest);
    size = look.first;
  }
  return out;
}

}  // namespace

void rank_headings(std::vector<Block>& blocks) {
  Levels levels = all_levels(blocks);
  for (Block& b : blocks)
    if (b.kind == Kind::heading) b.level = levels[look_of(b)];
}

}  // namespace planlupe::ingest
