// Unicode text: normal form, case, code points, words, Norwegian order. The border to ICU for
// everything that is not language analysis.

#ifndef PLANLUPE_CORPUS_TEXT_H_
#define PLANLUPE_CORPUS_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace planlupe {

// True when `text` is well-formed UTF-8.
bool valid_utf8(std::string_view text);

// `text` in NFC, with ligatures (U+FB00-FB06) spelled out and soft hyphens and zero-width
// characters removed. Ill-formed bytes become U+FFFD.
std::string normalise(std::string_view text);

// Lower case by Norwegian rules. Ill-formed bytes become U+FFFD.
std::string lower(std::string_view text);

// UTF-8 to code points and back. Ill-formed bytes become U+FFFD.
std::u32string decode(std::string_view text);
std::string encode(std::u32string_view text);

// Number of code points in `text`.
std::size_t code_points(std::string_view text);

// The part of `text` from code point `start` to `end` (half-open; clipped to the text).
std::string slice(std::string_view text, std::size_t start, std::size_t end);

// For each byte of `text`, and one past its end: how many code points begin before it. Turns byte
// offsets into the code point offsets that outputs use.
std::vector<int> code_point_offsets(std::string_view text);

bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
char32_t to_upper(char32_t c);
char32_t to_lower(char32_t c);

// Runs of letters and digits in `text`.
long count_words(std::string_view text);

// Runs of white space (any Unicode space or line end) become one blank; none at the ends.
std::string collapse_space(std::string_view text);

// True when `a` sorts before `b` in Norwegian (æ, ø, å last); ties by bytes, so the order is total.
bool sorts_before(std::string_view a, std::string_view b);

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_TEXT_H_
