#include "index/compound.h"

#include <algorithm>
#include <map>
#include <optional>

namespace planlupe::index {

namespace {

constexpr int shortest_word = 5, longest_word = 64;
constexpr int shortest_part = 2;
constexpr int full_part = 4;  // below this a part must be in the table of short parts
constexpr int long_part = 9;  // from here on a part may be a compound itself
constexpr int deepest = 2;    // how often a part is split again

// Weights of one left part: fewer parts beat everything else.
constexpr double part_cost = 1, short_cost = .3, linking_gain = .05, unlinked_cost = .08;

struct Split {
  double cost = 0;
  std::vector<int> joints = {};
};

// Finds the cheapest split of one word, from its end to its beginning.
class Splitter {
 public:
  Splitter(std::u32string_view word, const Lexica& lexica, const LanguageTables& tables)
      : word_(word), size_(static_cast<int>(word.size())), lexica_(lexica), tables_(tables) {}

  std::vector<int> joints() {
    const auto best = from(0);
    return best ? best->joints : std::vector<int>{};
  }

 private:
  std::u32string_view part(int start, int end) const {
    return word_.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
  }

  bool allowed(std::u32string_view part) const {
    if (tables_.never_part.contains(part)) return false;
    return part.size() >= full_part || tables_.short_part.contains(part);
  }

  // Where left parts that begin at `start` may end, and whether the rest is a last part.
  struct Ends {
    std::vector<int> left = {};
    bool right = false;
  };

  const Ends& ends(int start) {
    const auto [at, is_new] = ends_.try_emplace(start);
    if (!is_new) return at->second;
    for (const auto& prefix : lexica_.prefixes(part(start, size_))) {
      const int end = start + prefix.length;
      if (!allowed(part(start, end))) continue;
      if (end == size_)
        at->second.right = prefix.uses.right && !tables_.never_last.contains(part(start, end));
      else if (prefix.uses.left && size_ - end >= shortest_part)
        at->second.left.push_back(end);
    }
    return at->second;
  }

  double cost(int start, int end, const Split& rest) {
    double cost = part_cost;
    if (end - start < full_part) cost += short_cost;
    if (rest.joints.empty() && size_ - end < full_part) cost += short_cost;
    if (word_[static_cast<std::size_t>(end) - 1] == U's') cost -= linking_gain;
    const auto& left = ends(start).left;
    if (word_[static_cast<std::size_t>(end)] == U's' &&
        std::find(left.begin(), left.end(), end + 1) != left.end())
      cost += unlinked_cost;
    return cost + rest.cost;
  }

  const std::optional<Split>& from(int start) {
    const auto [at, is_new] = best_.try_emplace(start);
    if (!is_new) return at->second;
    std::optional<Split> best;
    if (start > 0 && ends(start).right) best = Split{};
    for (const int end : ends(start).left) {
      const auto& rest = from(end);
      if (!rest) continue;
      const double total = cost(start, end, *rest);
      if (best && best->cost <= total) continue;
      best = Split{total, {end}};
      best->joints.insert(best->joints.end(), rest->joints.begin(), rest->joints.end());
    }
    return best_[start] = std::move(best);
  }

  std::u32string_view word_;
  int size_;
  const Lexica& lexica_;
  const LanguageTables& tables_;
  std::map<int, Ends> ends_;
  std::map<int, std::optional<Split>> best_;
};

bool has_short_part(const std::vector<int>& joints, int size) {
  int start = 0;
  for (const int joint : joints) {
    if (joint - start < full_part) return true;
    start = joint;
  }
  return size - start < full_part;
}

std::vector<int> joints_at(std::u32string_view word, const Lexica& lexica,
                           const LanguageTables& tables, int depth) {
  const int size = static_cast<int>(word.size());
  std::vector<int> outer = Splitter(word, lexica, tables).joints();
  if (outer.empty() || depth == deepest) return outer;
  // Inside a part a short one is more often chance than sense.
  if (depth > 0 && has_short_part(outer, size)) return {};
  std::vector<int> all = outer;
  outer.push_back(size);
  int start = 0;
  for (const int end : outer) {
    auto part = word.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
    if (part.size() >= long_part) {
      if (end < size && part.back() == U's' && lexica.knows(part.substr(0, part.size() - 1)))
        part.remove_suffix(1);
      for (const int joint : joints_at(part, lexica, tables, depth + 1))
        all.push_back(start + joint);
    }
    start = end;
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

std::vector<int> joints(std::u32string_view word, const Lexica& lexica,
                        const LanguageTables& tables) {
  if (word.size() < shortest_word || word.size() > longest_word) return {};
  return joints_at(word, lexica, tables, 0);
}

}  // namespace planlupe::index
