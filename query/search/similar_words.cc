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

namespace {

// Words of an index that are within some edits of one that it does not have.
class Candidates {
 public:
  explicit Candidates(std::string_view word)
      : wanted_(decode(word)), most_(wanted_.size() < long_word ? 1 : 2) {}

  void add(std::string_view text, std::uint64_t count) {
    constexpr std::size_t most_bytes_apart = 8;
    if (text.size() > wanted_.size() + most_bytes_apart) return;
    const int distance = edits(wanted_, decode(text), most_);
    if (distance > most_) return;
    Candidate& candidate = found_[std::string(text)];
    candidate.edits = distance;
    candidate.count += count;
  }

  // The nearest first, then the most frequent; a form with an s at its end says nothing new.
  std::vector<std::string> best() const {
    std::vector<std::pair<std::string, Candidate>> sorted(found_.begin(), found_.end());
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.second.edits, b.second.count, a.first) <
             std::tuple(b.second.edits, a.second.count, b.first);
    });
    std::vector<std::string> words;
    for (const auto& [text, candidate] : sorted)
      if (words.size() < most_words &&
          !(text.ends_with('s') && found_.contains(text.substr(0, text.size() - 1))))
        words.push_back(text);
    return words;
  }

 private:
  std::u32string wanted_;
  int most_;
  std::map<std::string, Candidate> found_;
};

bool begins_alike(std::string_view a, std::string_view b) {
  return a.substr(0, 2) == b.substr(0, 2);
}

}  // namespace

// Lemmas count, too: «flyktning» is near, and plans write «flyktninger» alone.
Similar similar_to(const index::Vocabulary& vocabulary, std::string_view word) {
  Similar similar{.word = std::string(word)};
  if (code_points(word) < fewest_letters || word.find('*') != word.npos) return similar;
  Candidates candidates(word);
  for (index::WordId id = 1; id < vocabulary.end(); ++id) {
    if (vocabulary.layer(id) != index::Layer::word) continue;
    const std::string_view text = vocabulary.text(id);
    candidates.add(text, vocabulary.count(id));
    if (!begins_alike(text, word)) continue;
    for (const std::string& key : vocabulary.word(id).keys)
      if (key != text && key.find_first_of("+~") == key.npos)
        candidates.add(key, vocabulary.count(id));
  }
  similar.words = candidates.best();
  return similar;
}

}  // namespace planlupe::query
