// Which words two texts share, in order.

#ifndef PLANLUPE_QUERY_DRAFTS_WORD_DIFF_H_
#define PLANLUPE_QUERY_DRAFTS_WORD_DIFF_H_

#include <cstddef>
#include <cstdint>
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

// Adds the words of a text that follows.
void add_words(const Words& more, Words& words);

// Pairs of places in `a` and `b` of words that both have, in order.
using CommonWords = std::vector<std::pair<std::size_t, std::size_t>>;

// Those of the stretch of `b` that is most like `a`: a word in common makes up for three of `b`
// between them, so that words left out are borne, and none are gathered from far apart. Takes time
// and memory of the product of the two lengths.
CommonWords common_words(const std::vector<std::string>& a, const std::vector<std::string>& b);

// Those of all of both: as many as there are in order. At the same cost.
CommonWords all_common_words(const std::vector<std::string>& a, const std::vector<std::string>& b);

// A word in both texts, in the first alone, or in the second alone.
struct WordChange {
  enum class Where : std::uint8_t { both, first, second };
  Where where = Where::both;
  std::string word = {};
};

// What makes the first text the second: of the first all words, of the second those from the first
// to the last that both have, or all where it is `whole`.
std::vector<WordChange> word_changes(const Words& first, const Words& second,
                                     const CommonWords& common, bool whole);

// "skal [-ikke-] {+alltid+} med".
std::string marked_words(const std::vector<WordChange>& changes);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_DRAFTS_WORD_DIFF_H_
