// The words of a passage with their places and sentences: what patterns are matched against.

#ifndef PLANLUPE_QUERY_CODING_TOKENS_H_
#define PLANLUPE_QUERY_CODING_TOKENS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace planlupe::query {

// A run of letters and digits (soft hyphens and combining marks within it belong to it).
struct Token {
  std::size_t byte = 0, bytes = 0;  // place in the text
  int start = 0, end = 0;           // the same in code points
  int sentence = 0;                 // from 0
};

// The tokens of `text` in order. A sentence ends after `.`, `!` or `?` before a capital, digit or
// bullet, unless a Norwegian abbreviation or an ordinal number stands before the full stop; after
// a blank line or a line that ends a list item; and at bullets and table cells (` | `).
std::vector<Token> tokenise(std::string_view text);

// The word as patterns see it: NFC, soft hyphens and zero-width characters out.
std::u32string word_form(std::string_view token);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_TOKENS_H_
