// Words that stand near each other: which of them can be chosen together, one for each operand of
// a distance, none used twice.

#ifndef PLANLUPE_QUERY_SEARCH_NEAR_GROUP_H_
#define PLANLUPE_QUERY_SEARCH_NEAR_GROUP_H_

#include <cstddef>
#include <span>
#include <vector>

namespace planlupe::query {

// Where one operand of a distance stands: positions, both within.
struct Occurrence {
  int from = 0, to = 0;
  std::size_t operand = 0;
  std::vector<std::size_t> words = {};  // its words in the passage's stream
};

// The occurrences that are near enough to the first of them, which is always chosen. The time is
// bounded by 2^operands, whatever the words are.
class NearGroup {
 public:
  // `occurrences` by `from`, not empty; `operands` at most most_near. Must outlive the group.
  NearGroup(std::span<const Occurrence> occurrences, std::size_t operands);

  // True when there is an occurrence for each operand, none over another.
  bool complete() const;
  // The same with occurrence `k` among them. Only for a group that is complete.
  bool complete_with(std::size_t k);

 private:
  bool starts_apart() const;
  bool take_start(std::size_t operand, std::vector<bool>& tried,
                  std::vector<std::size_t>& taken) const;
  std::vector<int> ends() const;
  std::vector<int> starts() const;

  std::span<const Occurrence> occurrences_;
  std::size_t operands_;
  std::vector<std::vector<const Occurrence*>> by_operand_;
  std::vector<int> ends_, starts_;  // made when first asked for
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_NEAR_GROUP_H_
