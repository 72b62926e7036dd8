// The search language, first step: what was typed becomes tokens.

#ifndef PLANLUPE_QUERY_SEARCH_QUERY_LEXER_H_
#define PLANLUPE_QUERY_SEARCH_QUERY_LEXER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"

namespace planlupe::query {

enum class TokenType : std::uint8_t {
  word,       // may begin with = and hold *
  quoted,     // between quotation marks of any kind
  field,      // a name before a colon
  open,       // (
  close,      // )
  all,        // OG, AND
  any,        // ELLER, OR
  none,       // IKKE, NOT, or - before a word
  near,       // NÆR/5
  sentence,   // SETNING before (
  paragraph,  // AVSNITT before (
  end,
};

struct QueryToken {
  TokenType type = TokenType::end;
  std::string text = {};  // normalised; words also in lower case
  int distance = 0;       // of near
  int column = 1;         // code points from 1
};

// What a query may be at most; a longer one fails with query_syntax.
inline constexpr std::size_t most_query_bytes = 20'000;
inline constexpr int nearest = 1, farthest = 100, default_distance = 10;

// The Error for a query that is wrong at `column`; `what` is a message key.
Error syntax_error(int column, std::string what, std::string hint = {});

// The tokens of `query`, the last being `end`. Ill-formed UTF-8 reads as U+FFFD.
// Fails with query_syntax: too long, a quotation mark without its pair, a distance that is none.
Result<std::vector<QueryToken>> lex(std::string_view query);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_QUERY_LEXER_H_
