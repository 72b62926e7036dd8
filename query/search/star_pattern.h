// Words with stars in a query.

#ifndef PLANLUPE_QUERY_SEARCH_STAR_PATTERN_H_
#define PLANLUPE_QUERY_SEARCH_STAR_PATTERN_H_

#include <string>
#include <string_view>

namespace planlupe::query {

// True when `text` is `pattern`, `*` in it standing for any letters or none.
bool matches_pattern(std::string_view text, std::string_view pattern);

// The longest of the pieces between the stars of `pattern`: what words are looked up by.
std::string_view longest_piece(std::string_view pattern);

// `text` with something in place of its stars that the analyser keeps within words, as it does the
// letters or digits they stand for; and back.
std::u32string without_stars(std::u32string_view text);
std::string with_stars(const std::string& text);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_STAR_PATTERN_H_
