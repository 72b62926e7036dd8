// Which words two texts share, in order.

#ifndef PLANLUPE_QUERY_DRAFTS_WORD_DIFF_H_
#define PLANLUPE_QUERY_DRAFTS_WORD_DIFF_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace planlupe::query {

// The words of a text as they stand, and as they are compared: lower case, letters and digits only.
struct Words {
  std::vector<std::string> shown = {}, compared = {};
};
Words words_of(std::string_view text);

// Pairs of places of the longest run of words that `a` and `b` have in common, in order. Takes time
// and memory of the product of the two lengths.
std::vector<std::pair<std::size_t, std::size_t>> common_words(const std::vector<std::string>& a,
                                                              const std::vector<std::string>& b);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_DRAFTS_WORD_DIFF_H_
