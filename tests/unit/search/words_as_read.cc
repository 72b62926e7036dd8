#include "tests/unit/search/words_as_read.h"

#include <algorithm>

#include "corpus/text.h"

namespace planlupe::tests {

namespace {

// True when `sign` is part of a word between these two: «f.eks», «10,5», «9*,2».
bool joins(char32_t left, char32_t sign, char32_t right) {
  const auto fits = [](char32_t c, bool (*kind)(char32_t)) { return c == U'*' || kind(c); };
  if (is_sign(sign, U".'’,;") && fits(left, is_digit) && fits(right, is_digit)) return true;
  return is_sign(sign, U".'’:·") && fits(left, is_letter) && fits(right, is_letter);
}

}  // namespace

bool is_sign(char32_t c, std::u32string_view signs) { return signs.find(c) != signs.npos; }

bool glob(const std::string& text, const std::string& pattern, std::size_t t, std::size_t p) {
  if (p == pattern.size()) return t == text.size();
  if (pattern[p] == '*')
    return glob(text, pattern, t, p + 1) || (t < text.size() && glob(text, pattern, t + 1, p));
  return t < text.size() && text[t] == pattern[p] && glob(text, pattern, t + 1, p + 1);
}

bool can_be_typed(const std::u32string& word) {
  return std::any_of(word.begin(), word.end(), is_letter) ||
         std::any_of(word.begin(), word.end(), is_digit);
}

std::vector<std::string> cut(const std::string& text) {
  const std::u32string points = U" " + decode(text) + U" ";
  std::vector<std::string> words;
  bool within = false;
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const char32_t c = points[i];
    const bool inner = is_letter(c) || is_digit(c) || is_sign(c, U"*_@") ||
                       (within && joins(points[i - 1], c, points[i + 1]));
    if (inner && !within) words.emplace_back();
    if (inner) words.back() += encode(std::u32string(1, c));
    within = inner;
  }
  return words;
}

}  // namespace planlupe::tests
