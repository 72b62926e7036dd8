#include "ingest/heading.h"

#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace planlupe::ingest {

namespace {

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

Levels numbered_levels(const std::vector<Block>& blocks) {
  std::map<Look, std::map<int, int>> votes;
  for (const Block& b : blocks)
    if (const int depth = b.kind == Kind::heading ? own_depth(b) : 0) ++votes[look_of(b)][depth];
  Levels out;
  for (const auto& [look, depths] : votes) {
    int most = 0;
    for (const auto& [depth, n] : depths)
      if (n > most) most = n, out[look] = depth;
  }
  return out;
}

}  // namespace

void rank_headings(std::vector<Block>& blocks) {
  Levels levels = numbered_levels(blocks);
  Levels all;
  for (const Block& b : blocks)
    if (b.kind == Kind::heading) all[look_of(b)] = 0;
  int rank = 0, size = 1;
  for (auto& [look, level] : all) {
    const auto known = levels.find(look);
    if (known != levels.end()) {
      level = rank = known->second;
    } else {
      if (size != look.first) ++rank;
      level = std::max(rank, 1);
    }
    size = look.first;
  }
  for (Block& b : blocks)
    if (b.kind == Kind::heading) b.level = all[look_of(b)];
}

}  // namespace planlupe::ingest
