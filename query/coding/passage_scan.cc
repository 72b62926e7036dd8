#include "query/coding/passage_scan.h"

#include <algorithm>

namespace planlupe::query {

PassageScan::PassageScan(Scan scan) : matches_(std::move(scan.matches)) {
  for (const Token& token : scan.tokens) sentences_.push_back(token.sentence);
  std::stable_sort(matches_.begin(), matches_.end(),
                   [](const Match& a, const Match& b) { return a.pattern < b.pattern; });
  if (!matches_.empty()) found_.resize(static_cast<std::size_t>(matches_.back().pattern) + 1);
  for (const Match& match : matches_) found_[static_cast<std::size_t>(match.pattern)] = true;
}

std::vector<Match>::const_iterator PassageScan::first(int pattern) const {
  if (!has(pattern)) return matches_.end();
  return std::lower_bound(matches_.begin(), matches_.end(), pattern,
                          [](const Match& m, int p) { return m.pattern < p; });
}

PassageScan::Range PassageScan::of(int pattern) const {
  const auto from = first(pattern);
  auto to = from;
  while (to != matches_.end() && to->pattern == pattern) ++to;
  return {from, to};
}

std::vector<Match> PassageScan::of(const std::vector<int>& patterns) const {
  std::vector<Match> out;
  for (const int pattern : patterns)
    for (const Match& match : of(pattern)) out.push_back(match);
  return out;
}

int PassageScan::last_sentence(const Match& match) const {
  return sentences_[static_cast<std::size_t>(match.last)];
}

bool overlap(const Match& a, const Match& b) { return a.start < b.end && b.start < a.end; }

int words_between(const Match& a, const Match& b) {
  if (a.first > b.last) return a.first - b.last - 1;
  if (b.first > a.last) return b.first - a.last - 1;
  return 0;
}

}  // namespace planlupe::query
