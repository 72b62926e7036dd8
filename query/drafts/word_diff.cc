#include "query/drafts/word_diff.h"

#include <algorithm>

#include "corpus/text.h"

namespace planlupe::query {

namespace {

void add_word(const std::u32string& shown, Words& words) {
  std::u32string compared;
  for (const char32_t c : shown)
    if (is_letter(c) || is_digit(c)) compared += to_lower(c);
  if (compared.empty()) return;
  words.shown.push_back(encode(shown));
  words.compared.push_back(encode(compared));
}

constexpr int worth_of_a_word = 3;  // in words between

}  // namespace

Words words_of(std::string_view text) {
  Words words;
  std::u32string word;
  for (const char32_t c : decode(collapse_space(text))) {
    if (c != U' ') {
      word += c;
      continue;
    }
    add_word(word, words);
    word.clear();
  }
  add_word(word, words);
  return words;
}

void add_words(const Words& more, Words& words) {
  words.shown.insert(words.shown.end(), more.shown.begin(), more.shown.end());
  words.compared.insert(words.compared.end(), more.compared.begin(), more.compared.end());
}

CommonWords common_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  // What the best stretch from place i of `a` and place j of `b` on is worth.
  const std::size_t width = b.size() + 1;
  std::vector<int> worth((a.size() + 1) * width, 0);
  const auto at = [&](std::size_t i, std::size_t j) -> int& { return worth[i * width + j]; };
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      at(i, j) = std::max(
          {at(i + 1, j), at(i, j + 1) - 1, a[i] == b[j] ? at(i + 1, j + 1) + worth_of_a_word : 0});
  const auto first = std::max_element(worth.begin(), worth.begin() + static_cast<long>(width));
  CommonWords pairs;
  std::size_t j = static_cast<std::size_t>(first - worth.begin());
  for (std::size_t i = 0; i < a.size() && at(i, j) > 0;) {
    if (a[i] == b[j] && at(i, j) == at(i + 1, j + 1) + worth_of_a_word)
      pairs.emplace_back(i++, j++);
    else if (at(i, j) == at(i + 1, j))
      ++i;
    else
      ++j;
  }
  return pairs;
}

}  // namespace planlupe::query
