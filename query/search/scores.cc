#include "query/search/scores.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace planlupe::query {

namespace {

// BM25 (Robertson & Zaragoza 2009) with two fifths of the usual weight of length: labels of figures
// are the shortest passages, and not the best. Below half the average, length tells nothing. All
// tuned on tests/eval/ranking.tsv.
constexpr double saturation = 1, length_weight = .2, shortest = .5;

// The logarithm of the odds that a passage does not have the word. As Xapian does, common words are
// kept from weighing nothing, or less.
double rarity(std::size_t having, std::size_t all) {
  const auto n = static_cast<double>(having);
  const double weight = std::log((static_cast<double>(all) - n + 0.5) / (n + 0.5));
  return weight < 2 ? std::max(0.0, weight * 0.5 + 1) : weight;
}

}  // namespace

void Scores::add_word(index::Postings postings, double factor, const index::IndexReader& reader) {
  const double rare = rarity(postings.size(), reader.database().get_doccount());
  words_.push_back({std::move(postings), factor * rare * (1 + saturation)});
}

void Scores::add_set(index::PassageSet set, double weight) {
  sets_.emplace_back(std::move(set), weight);
}

void Scores::add(const Scores& more) {
  words_.insert(words_.end(), more.words_.begin(), more.words_.end());
  sets_.insert(sets_.end(), more.sets_.begin(), more.sets_.end());
}

void Scores::keep_within(const index::PassageSet& set) {
  for (Word& word : words_)
    std::erase_if(word.postings, [&](const auto& posting) { return !set.contains(posting.id); });
  for (auto& [members, weight] : sets_) members &= set;
}

std::vector<double> Scores::reckon(const std::vector<Xapian::docid>& found,
                                   index::IndexReader& reader) const {
  std::vector<double> scores(found.size());
  for (const Word& word : words_) {
    auto at = word.postings.begin();
    for (std::size_t i = 0; i < found.size(); ++i) {
      while (at != word.postings.end() && at->id < found[i]) ++at;
      if (at == word.postings.end()) break;
      if (at->id != found[i]) continue;
      const double length = reader.lengths().relative(at->id, reader.database());
      const double slope = 1 - length_weight + length_weight * std::max(shortest, length);
      scores[i] += word.most * at->count / (saturation * slope + at->count);
    }
  }
  for (const auto& [members, weight] : sets_)
    for (std::size_t i = 0; i < found.size(); ++i)
      if (members.contains(found[i])) scores[i] += weight;
  return scores;
}

}  // namespace planlupe::query
