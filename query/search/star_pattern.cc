#include "query/search/star_pattern.h"

#include <cstddef>

#include "corpus/text.h"

namespace planlupe::query {

namespace {

// Stand for `*` while a text is cut into words: a letter and a digit that no plan has.
constexpr char32_t star_letter = U'\u01C2', star_digit = U'\u0660';

// What stands for the side of a star that `sign` is on, `beyond` being what follows the sign: a
// digit where only digits keep the sign within a word, as in «9*,2».
char32_t star_side(char32_t sign, char32_t beyond) {
  const bool between_digits = sign == U',' || sign == U';';
  const bool between_any = sign == U'.' || sign == U'\'' || sign == U'’';
  if (is_digit(beyond) && (between_digits || between_any)) return star_digit;
  return beyond == U'*' && between_digits ? star_digit : star_letter;
}

}  // namespace

bool matches_pattern(std::string_view text, std::string_view pattern) {
  std::size_t t = 0, p = 0, star = pattern.npos, resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != pattern.npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::string_view longest_piece(std::string_view pattern) {
  std::string_view longest;
  while (!pattern.empty()) {
    const auto star = pattern.find('*');
    const std::string_view piece = pattern.substr(0, star);
    if (piece.size() > longest.size()) longest = piece;
    if (star == pattern.npos) break;
    pattern.remove_prefix(star + 1);
  }
  return longest;
}

// Each star becomes two characters, one for each side.
std::u32string without_stars(std::u32string_view text) {
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : U' '; };
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'*')
      out += {star_side(at(i - 1), at(i - 2)), star_side(at(i + 1), at(i + 2))};
    else
      out += text[i];
  }
  return out;
}

std::string with_stars(const std::string& text) {
  const std::u32string points = decode(text);
  std::u32string out;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool star = points[i] == star_letter || points[i] == star_digit;
    out += star ? U'*' : points[i];
    i += star;
  }
  return encode(out);
}

}  // namespace planlupe::query
