// Many globs at once: which of them a word matches. Globs without `*` are looked up; the others are
// found by a trie over their longest stretch of letters and then compared.

#ifndef PLANLUPE_QUERY_CODING_WORD_GLOBS_H_
#define PLANLUPE_QUERY_CODING_WORD_GLOBS_H_

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace planlupe::query {

class WordGlobs {
 public:
  // The number of `glob`, the same for the same text, counting from 0.
  int add(std::u32string_view glob);

  // The numbers of the globs that cover all of `word`, ascending.
  std::vector<int> match(std::u32string_view word) const;

 private:
  struct Node {
    std::map<char32_t, int> next = {};
    std::vector<int> globs = {};
  };

  void plant(std::u32string_view letters, int glob);

  std::vector<std::u32string> globs_;
  std::unordered_map<std::u32string, int> numbers_;
  std::vector<Node> trie_ = {Node{}};
  std::vector<int> any_;  // globs that are nothing but `*`
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_WORD_GLOBS_H_
