// A scanned text asked by pattern: where each stands, and whether one stands near given words.
// Inside the tagger only.

#ifndef PLANLUPE_QUERY_CODING_PASSAGE_SCAN_H_
#define PLANLUPE_QUERY_CODING_PASSAGE_SCAN_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/coding/matcher.h"

namespace planlupe::query {

class PassageScan {
 public:
  explicit PassageScan(Scan scan);

  const std::vector<Match>& all() const { return matches_; }  // by pattern, then place
  std::vector<Match> of(const std::vector<int>& patterns) const;
  bool has(int pattern) const {
    const auto at = static_cast<std::size_t>(pattern);
    return at < found_.size() && found_[at];
  }

  // The matches of one pattern.
  struct Range {
    std::vector<Match>::const_iterator from, to;
    auto begin() const { return from; }
    auto end() const { return to; }
  };
  Range of(int pattern) const;

  // The sentence that the last token of `match` stands in.
  int last_sentence(const Match& match) const;

 private:
  std::vector<Match>::const_iterator first(int pattern) const;

  std::vector<int> sentences_;  // of each token
  std::vector<Match> matches_;
  std::vector<bool> found_;  // by pattern, up to the last that was found
};

// True when the two share a code point.
bool overlap(const Match& a, const Match& b);

// Words between the two; 0 when they touch or overlap.
int words_between(const Match& a, const Match& b);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_PASSAGE_SCAN_H_
