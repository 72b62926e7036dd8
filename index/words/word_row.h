// The words of one text in a row, with the signs between them: what terms and hyphenated words
// are recognised from.

#ifndef PLANLUPE_INDEX_WORDS_WORD_ROW_H_
#define PLANLUPE_INDEX_WORDS_WORD_ROW_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "index/language/token.h"

namespace planlupe::index {

// Looks at a text and its word tokens, which must outlive it. Words are counted from 0; asking
// past either end gives empty answers, so that rules need not count.
class WordRow {
 public:
  WordRow(std::u32string_view text, const std::vector<Token>& words) : text_(text), words_(words) {}

  std::size_t size() const { return words_.size(); }
  const Token& operator[](std::size_t i) const { return words_[i]; }

  // Word `i` in lower case.
  const std::string& word(std::size_t i) const;

  // What stands between words `i` - 1 and `i`; for 0 what stands before the first word, for
  // size() what stands after the last.
  std::u32string_view gap(std::size_t i) const;

  // What the word looks like in the text.
  std::u32string_view surface(std::size_t i) const;

  // True when words `i` - 1 and `i` have only blanks between them.
  bool blank_before(std::size_t i) const;

  // The same, with a full stop allowed before the blanks: «Meld. St. 6».
  bool stop_or_blank_before(std::size_t i) const;

  // True when a hyphen alone joins words `i` - 1 and `i`.
  bool hyphen_before(std::size_t i) const;

 private:
  std::u32string_view text_;
  const std::vector<Token>& words_;
};

bool is_blank(char32_t c);   // blank, no-break blank, thin blanks
bool is_hyphen(char32_t c);  // hyphen-minus and the two Unicode hyphens
bool is_dash(char32_t c);    // those, and en and em dash

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_WORDS_WORD_ROW_H_
