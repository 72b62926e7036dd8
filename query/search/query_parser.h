// The search language, second step: tokens become a tree.
//
//   any      = all { ELLER all }
//   all      = unary { [OG] unary }
//   unary    = [IKKE] near
//   near     = primary { NÆR/5 primary }
//   primary  = word | =word | inn* | "words side by side" | field:value | ( any )
//            | SETNING( any ) | AVSNITT( any )
//
// Operators are written in capitals; AND, OR, NOT, NEAR, SENTENCE and PARAGRAPH are understood,
// too. Words side by side must all occur, but function words among others («mangel på lærere») are
// passed over: who means them joins them by OG, writes =på or uses quotation marks. Everything that
// cannot be honoured is an error.

#ifndef PLANLUPE_QUERY_SEARCH_QUERY_PARSER_H_
#define PLANLUPE_QUERY_SEARCH_QUERY_PARSER_H_

#include <cstddef>
#include <string_view>

#include "corpus/result.h"
#include "query/search/query_tree.h"

namespace planlupe::query {

inline constexpr int most_words = 256, deepest = 50;
inline constexpr std::size_t most_near = 6;  // words joined by NÆR

// Fails with query_syntax, `where` naming the column.
Result<Node> parse_query(std::string_view query);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_QUERY_PARSER_H_
