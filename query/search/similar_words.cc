#include "query/search/similar_words.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>

#include "corpus/text.h"

namespace planlupe::query {

namespace {

constexpr std::size_t fewest_letters = 4, long_word = 6, most_words = 3;

struct Candidate {
  int edits = 0;
  std::uint64_t count = 0;
};

}  // namespace

int edits(std::u32string_view a, std::u32string_view b, int most) {
  const std::size_t n = b.size();
  if (a.size() > n + static_cast<std::size_t>(most) ||
      n > a.size() + static_cast<std::size_t>(most))
    return most + 1;
  std::vector<int> before_last(n + 1), last(n + 1), row(n + 1);
  for (std::size_t j = 0; j <= n; ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= n; ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > most) return most + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last[n], most + 1);
}

Similar similar_to(const index::Vocabulary& vocabulary, std::string_view word) {
  Similar similar{.word = std::string(word)};
  const std::u32string wanted = decode(word);
  if (wanted.size() < fewest_letters || word.find('*') != word.npos) return similar;
  const int most = wanted.size() < long_word ? 1 : 2;
  std::map<std::string_view, Candidate> candidates;
  for (index::WordId id = 1; id < vocabulary.end(); ++id) {
    const std::string_view text = vocabulary.text(id);
    if (vocabulary.layer(id) != index::Layer::word || text.size() > word.size() + 8 ||
        word.size() > text.size() + 8)
      continue;
    const int distance = edits(wanted, decode(text), most);
    if (distance > most) continue;
    Candidate& candidate = candidates[text];
    candidate.edits = distance;
    candidate.count += vocabulary.count(id);
  }
  std::vector<std::pair<std::string_view, Candidate>> best(candidates.begin(), candidates.end());
  std::sort(best.begin(), best.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.second.edits, b.second.count, a.first) <
           std::tuple(b.second.edits, a.second.count, b.first);
  });
  for (const auto& [text, candidate] : best)
    if (similar.words.size() < most_words) similar.words.emplace_back(text);
  return similar;
}

}  // namespace planlupe::query
