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

// The words in common of the stretch of `b` that is worth most, where a word of `b` between two of
// them takes `cost` away.
CommonWords best_stretch(const std::vector<std::string>& a, const std::vector<std::string>& b,
                         int cost) {
  // What the best stretch from place i of `a` and place j of `b` on is worth.
  const std::size_t width = b.size() + 1;
  std::vector<int> worth((a.size() + 1) * width, 0);
  const auto at = [&](std::size_t i, std::size_t j) -> int& { return worth[i * width + j]; };
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      at(i, j) = std::max({at(i + 1, j), at(i, j + 1) - cost,
                           a[i] == b[j] ? at(i + 1, j + 1) + worth_of_a_word : 0});
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

// "[-" and "-]", or "{+" and "+}".
const char* opening(WordChange::Where where) {
  return where == WordChange::Where::first ? "[-" : "{+";
}
const char* closing(WordChange::Where where) {
  return where == WordChange::Where::first ? "-]" : "+}";
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

void add_words(const Words& more, Words& words) {
  words.shown.insert(words.shown.end(), more.shown.begin(), more.shown.end());
  words.compared.insert(words.compared.end(), more.compared.begin(), more.compared.end());
}

CommonWords common_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return best_stretch(a, b, 1);
}

CommonWords all_common_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return best_stretch(a, b, 0);
}

std::vector<WordChange> word_changes(const Words& first, const Words& second,
                                     const CommonWords& common, bool whole) {
  using Where = WordChange::Where;
  std::vector<WordChange> changes;
  std::size_t i = 0, j = whole || common.empty() ? 0 : common.front().second;
  for (const auto& [a, b] : common) {
    for (; i < a; ++i) changes.push_back({Where::first, first.shown[i]});
    for (; j < b; ++j) changes.push_back({Where::second, second.shown[j]});
    changes.push_back({Where::both, second.shown[j]});
    ++i, ++j;
  }
  for (; i < first.shown.size(); ++i) changes.push_back({Where::first, first.shown[i]});
  for (; whole && j < second.shown.size(); ++j) changes.push_back({Where::second, second.shown[j]});
  return changes;
}

std::string marked_words(const std::vector<WordChange>& changes) {
  using Where = WordChange::Where;
  std::string out;
  Where last = Where::both;
  for (const WordChange& change : changes) {
    if (change.where != last && last != Where::both) out += closing(last);
    if (!out.empty()) out += " ";
    if (change.where != last && change.where != Where::both) out += opening(change.where);
    out += change.word;
    last = change.where;
  }
  return last == Where::both ? out : out + closing(last);
}

}  // namespace planlupe::query
