#include "query/coding/suggest.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "corpus/messages.h"
#include "query/coding/linear_model.h"

namespace planlupe::query {

namespace {

constexpr int folds = 5;
constexpr int fewest = 5;  // of either kind, so that every fold can have one

// Which features a passage has, by name, each once.
std::set<std::string> feature_names(const Candidate& candidate, index::Analyser& analyser) {
  std::set<std::string> names;
  for (const index::Token& token : analyser.analyse(candidate.text, candidate.language)) {
    if (!token.word || token.word->keys.empty()) continue;
    for (const std::string& key : token.word->keys) names.insert(key);
    for (const std::string& part : token.word->parts) names.insert("+" + part);
  }
  return names;
}

// The vectors of all candidates and how many features there are.
struct Vectors {
  std::vector<Features> of;
  int features = 0;
};

Vectors vectors_of(const std::vector<Candidate>& candidates, index::Analyser& analyser) {
  std::vector<std::set<std::string>> names;
  std::map<std::string, int> frequency, number;
  for (const Candidate& candidate : candidates) {
    names.push_back(feature_names(candidate, analyser));
    for (const std::string& name : names.back()) ++frequency[name];
  }
  Vectors vectors;
  for (const auto& [name, count] : frequency)
    if (count > 1) number[name] = ++vectors.features;  // seen once: nothing to learn from
  for (const auto& own : names) {
    Features features;
    double square = 0;
    for (const std::string& name : own) {
      const auto found = number.find(name);
      if (found == number.end()) continue;
      const double idf = std::log(static_cast<double>(candidates.size()) / frequency[name]);
      features.emplace_back(found->second, idf);
      square += idf * idf;
    }
    for (auto& [feature, weight] : features) weight /= square > 0 ? std::sqrt(square) : 1;
    vectors.of.push_back(std::move(features));
  }
  return vectors;
}

struct Coded {
  std::size_t candidate = 0;
  bool positive = false;
  int fold = 0;
};

// Documents go whole into one fold, so that a plan never teaches what it is tested on; with fewer
// than five documents, passages are dealt out, positives first.
void deal_folds(std::vector<Coded>& coded, const std::vector<Candidate>& candidates) {
  std::map<std::string, int> documents;
  for (const Coded& c : coded) documents.emplace(candidates[c.candidate].document, 0);
  if (documents.size() >= folds) {
    int next = 0;
    for (auto& [document, fold] : documents) fold = next++ % folds;
    for (Coded& c : coded) c.fold = documents.at(candidates[c.candidate].document);
    return;
  }
  int next[2] = {0, 0};
  for (Coded& c : coded) c.fold = next[c.positive ? 1 : 0]++ % folds;
}

LinearModel learn(const std::vector<Coded>& coded, const Vectors& vectors, int without_fold) {
  std::vector<Example> examples;
  for (const Coded& c : coded)
    if (c.fold != without_fold) examples.push_back({vectors.of[c.candidate], c.positive});
  return LinearModel(examples, vectors.features);
}

double average_precision(std::vector<std::pair<double, bool>> ranked, int positive) {
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  double sum = 0;
  int found = 0;
  for (std::size_t i = 0; i < ranked.size(); ++i)
    if (ranked[i].second) sum += ++found / static_cast<double>(i + 1);
  return positive > 0 ? sum / positive : 0;
}

Validation validate(const std::vector<Coded>& coded, const Vectors& vectors) {
  std::vector<std::pair<double, bool>> judged;
  for (int fold = 0; fold < folds; ++fold) {
    const LinearModel model = learn(coded, vectors, fold);
    for (const Coded& c : coded)
      if (c.fold == fold)
        judged.emplace_back(model.probability(vectors.of[c.candidate]), c.positive);
  }
  Validation result;
  int right = 0, said = 0;
  for (const auto& [probability, positive] : judged) {
    result.positive += positive;
    said += probability >= 0.5;
    right += probability >= 0.5 && positive;
  }
  result.coded = static_cast<int>(judged.size());
  result.precision = said > 0 ? right / static_cast<double>(said) : 0;
  result.recall = result.positive > 0 ? right / static_cast<double>(result.positive) : 0;
  const double sum = result.precision + result.recall;
  result.f1 = sum > 0 ? 2 * result.precision * result.recall / sum : 0;
  result.average_precision = average_precision(std::move(judged), result.positive);
  return result;
}

}  // namespace

Result<Suggestions> suggest(const std::vector<Candidate>& candidates, const HandCoding& coding,
                            std::string_view code, index::Analyser& analyser) {
  std::vector<Coded> coded;
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto found = coding.find(candidates[i].passage);
    if (found == coding.end())
      open.push_back(i);
    else
      coded.push_back({i, carries(found->second, code), 0});
  }
  const auto positive =
      std::count_if(coded.begin(), coded.end(), [](const Coded& c) { return c.positive; });
  const auto negative = static_cast<std::ptrdiff_t>(coded.size()) - positive;
  if (positive < fewest || negative < fewest)
    return fail(Errc::data_invalid,
                message("suggest.too_few", {{"with", static_cast<long>(positive)},
                                            {"without", static_cast<long>(negative)}}),
                std::string(code), message("suggest.too_few.hint"));

  const Vectors vectors = vectors_of(candidates, analyser);
  deal_folds(coded, candidates);
  Suggestions result{.validation = validate(coded, vectors)};
  const LinearModel model = learn(coded, vectors, folds);
  for (const std::size_t i : open) result.ranked.push_back({i, model.probability(vectors.of[i])});
  std::stable_sort(result.ranked.begin(), result.ranked.end(),
                   [](const auto& a, const auto& b) { return a.probability > b.probability; });
  return result;
}

}  // namespace planlupe::query
