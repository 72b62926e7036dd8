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

std::vector<std::pair<std::size_t, std::size_t>> common_words(const std::vector<std::string>& a,
                                                              const std::vector<std::string>& b) {
  const std::size_t width = b.size() + 1;
  std::vector<int> length((a.size() + 1) * width, 0);
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      length[i * width + j] =
          a[i] == b[j] ? length[(i + 1) * width + j + 1] + 1
                       : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      pairs.emplace_back(i++, j++);
    else if (length[(i + 1) * width + j] >= length[i * width + j + 1])
      ++i;
    else
      ++j;
  }
  return pairs;
}

}  // namespace planlupe::query
