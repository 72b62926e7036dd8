// Words and patterns as a reader understands them, without the analyser: what SlowScan looks for.

#ifndef PLANLUPE_TESTS_UNIT_SEARCH_WORDS_AS_READ_H_
#define PLANLUPE_TESTS_UNIT_SEARCH_WORDS_AS_READ_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace planlupe::tests {

bool is_sign(char32_t c, std::u32string_view signs);

// True when `text` from byte `t` on is `pattern` from byte `p` on, `*` being any bytes or none.
bool glob(const std::string& text, const std::string& pattern, std::size_t t = 0,
          std::size_t p = 0);

// A search refuses signs alone; a page may have them as words, such as «|» for a damaged «i».
bool can_be_typed(const std::u32string& word);

// The words of `text`; a star is a letter or a digit.
std::vector<std::string> cut(const std::string& text);

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_UNIT_SEARCH_WORDS_AS_READ_H_
