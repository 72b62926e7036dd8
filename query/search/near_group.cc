#include "query/search/near_group.h"

#include <algorithm>
#include <limits>

namespace planlupe::query {

namespace {

constexpr int beyond = std::numeric_limits<int>::max();
constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

std::size_t bit(std::size_t operand) { return std::size_t{1} << operand; }

}  // namespace

NearGroup::NearGroup(std::span<const Occurrence> occurrences, std::size_t operands)
    : occurrences_(occurrences), operands_(operands), by_operand_(operands) {
  for (const Occurrence& occurrence : occurrences) {
    const bool other = occurrence.operand != occurrences[0].operand;
    if (other && occurrence.from > occurrences[0].to)
      by_operand_[occurrence.operand].push_back(&occurrence);
  }
}

bool NearGroup::complete() const {
  if (!starts_apart()) return false;
  const bool words_alone = std::all_of(occurrences_.begin(), occurrences_.end(),
                                       [](const Occurrence& o) { return o.from == o.to; });
  return words_alone || ends().back() != beyond;
}

// True when the operands can begin at places of their own: for words all there is to it, for
// phrases the least. Augmenting paths, as bipartite matching goes.
bool NearGroup::starts_apart() const {
  const int first = occurrences_.front().from, last = occurrences_.back().from;
  std::vector<std::size_t> taken(static_cast<std::size_t>(last - first) + 1, nobody);
  for (std::size_t operand = 0; operand < operands_; ++operand) {
    if (operand == occurrences_.front().operand) continue;
    std::vector<bool> tried(taken.size());
    if (by_operand_[operand].empty() || !take_start(operand, tried, taken)) return false;
  }
  return true;
}

bool NearGroup::take_start(std::size_t operand, std::vector<bool>& tried,
                           std::vector<std::size_t>& taken) const {
  for (const Occurrence* occurrence : by_operand_[operand]) {
    const auto at = static_cast<std::size_t>(occurrence->from - occurrences_.front().from);
    if (tried[at]) continue;
    tried[at] = true;
    if (taken[at] != nobody && !take_start(taken[at], tried, taken)) continue;
    taken[at] = operand;
    return true;
  }
  return false;
}

// For each set of operands where the first occurrence and one of each of them, chosen from left to
// right, can end at the earliest; `beyond` where they cannot be chosen.
std::vector<int> NearGroup::ends() const {
  std::vector<int> ends(bit(operands_), beyond);
  ends[bit(occurrences_.front().operand)] = occurrences_.front().to;
  for (std::size_t set = 0; set < ends.size(); ++set) {
    if (ends[set] == beyond) continue;
    for (std::size_t operand = 0; operand < operands_; ++operand) {
      if ((set & bit(operand)) != 0) continue;
      int& end = ends[set | bit(operand)];
      for (const Occurrence* occurrence : by_operand_[operand])
        if (occurrence->from > ends[set]) end = std::min(end, occurrence->to);
    }
  }
  return ends;
}

// For each set of operands where one of each, chosen from right to left, can begin at the latest;
// -1 where they cannot be chosen.
std::vector<int> NearGroup::starts() const {
  std::vector<int> starts(bit(operands_), -1);
  starts[0] = beyond;
  for (std::size_t set = 0; set < starts.size(); ++set)
    for (std::size_t operand = 0; operand < operands_; ++operand) {
      if ((set & bit(operand)) != 0) continue;
      int& start = starts[set | bit(operand)];
      for (const Occurrence* occurrence : by_operand_[operand])
        if (occurrence->to < starts[set]) start = std::max(start, occurrence->from);
    }
  return starts;
}

bool NearGroup::complete_with(std::size_t k) {
  if (k == 0) return true;
  const Occurrence& chosen = occurrences_[k];
  const std::size_t first = bit(occurrences_.front().operand), own = bit(chosen.operand);
  if (first == own || chosen.from <= occurrences_.front().to) return false;
  if (ends_.empty()) ends_ = ends(), starts_ = starts();
  const std::size_t all = bit(operands_) - 1;
  for (std::size_t left = first; left <= all; ++left)
    if ((left & first) != 0 && (left & own) == 0 && ends_[left] < chosen.from &&
        starts_[all & ~(left | own)] > chosen.to)
      return true;
  return false;
}

}  // namespace planlupe::query
