#include "ingest/layout/spaced_letters.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t fewest = 4;   // letters; no sentence has as many one-letter words in a row
constexpr double widest = 1.6;      // font sizes between letters, word spaces included
constexpr double widest_gap = 0.8;  // font sizes within a word
constexpr double uneven = 1.5;      // times the usual distance; a word space is at least that

bool is_lone_letter(const Word& word) {
  if (word.text.size() > 2) return false;
  const std::u32string letters = decode(word.text);
  return letters.size() == 1 && is_letter(letters.front());
}

double gap(const Word& a, const Word& b) { return b.box.x0 - a.box.x1; }

bool follows(const Word& a, const Word& b) {
  return is_lone_letter(b) && a.font == b.font && std::abs(a.size - b.size) < 0.1 &&
         std::abs(a.base - b.base) < 0.1 * a.size && gap(a, b) > 0 && gap(a, b) < widest * a.size;
}

double median_gap(const std::vector<Word>& words, std::size_t first, std::size_t end) {
  std::vector<double> gaps;
  for (std::size_t i = first + 1; i < end; ++i) gaps.push_back(gap(words[i - 1], words[i]));
  std::nth_element(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2),
                   gaps.end());
  return gaps[gaps.size() / 2];
}

}  // namespace

void join_spaced_letters(std::vector<Word>& words) {
  std::vector<Word> out;
  for (std::size_t first = 0, end = 0; first < words.size(); first = end) {
    end = first + 1;
    if (is_lone_letter(words[first]))
      while (end < words.size() && follows(words[end - 1], words[end])) ++end;
    const bool spaced =
        end - first >= fewest && median_gap(words, first, end) < widest_gap * words[first].size;
    const double limit = spaced ? uneven * median_gap(words, first, end) : 0;
    for (std::size_t i = first; i < end; ++i) {
      if (i == first || gap(words[i - 1], words[i]) >= limit) {
        out.push_back(words[i]);
        continue;
      }
      out.back().text += words[i].text;
      out.back().box = around(out.back().box, words[i].box);
      out.back().space_after = words[i].space_after;
    }
  }
  words = std::move(out);
}

}  // namespace planlupe::ingest
