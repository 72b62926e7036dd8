// Are the passages that say something of a query before those that only have its words? Held
// against the judgements beside this file, which are on the sample plans.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

#include <catch2/catch.hpp>

#include "query/search/query_parser.h"
#include "query/search/search.h"
#include "tests/eval/searched_plans.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

constexpr double least_ndcg = .74;
constexpr std::size_t depth = 10;

struct Judgement {
  std::string document, beginning;
  int grade = 0;
};
using Judgements = std::vector<Judgement>;

std::map<std::string, Judgements> read_judgements() {
  std::ifstream in(PLANLUPE_EVAL_DATA "/ranking.tsv");
  std::map<std::string, Judgements> judgements;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    std::string query, document, beginning, grade;
    for (std::string* field : {&query, &document, &beginning, &grade})
      std::getline(fields, *field, '\t');
    judgements[query].push_back({document, consonants(beginning), std::stoi(grade)});
  }
  return judgements;
}

// Discounted cumulative gain of the first `depth` with gain 2^grade - 1: Burges et al. 2005,
// «Learning to rank using gradient descent».
double gain(const std::vector<int>& grades) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(depth, grades.size()); ++i)
    sum += (std::pow(2, grades[i]) - 1) / std::log2(static_cast<double>(i) + 2);
  return sum;
}

int grade(const std::string& document, const std::string& text, const Judgements& judged) {
  const std::string letters = consonants(text);
  for (const Judgement& judgement : judged)
    if (judgement.document == document && letters.starts_with(judgement.beginning))
      return judgement.grade;
  return 0;
}

double ndcg(const query::SearchResult& result, const index::Documents& documents,
            const Judgements& judged) {
  std::vector<int> found, best;
  for (const query::Hit& hit : result.hits)
    found.push_back(grade(documents[hit.place.document].file, hit.passage.text, judged));
  for (const Judgement& judgement : judged) best.push_back(judgement.grade);
  std::sort(best.rbegin(), best.rend());
  return gain(found) / gain(best);
}

}  // namespace

TEST_CASE("What says something of a query comes before what has its words", "[search]") {
  const SearchedPlans plans(PlanSet::samples);
  auto reader = plans.reader();
  const auto judgements = read_judgements();
  double sum = 0;
  for (const auto& [query, judged] : judgements) {
    const auto result = query::search(reader, *query::parse_query(query), {.limit = depth});
    REQUIRE(result.has_value());
    const double value = ndcg(*result, reader.documents(), judged);
    std::printf("%.3f  %s\n", value, query.c_str());
    sum += value;
  }
  const double mean = sum / static_cast<double>(judgements.size());
  std::printf("nDCG@%zu %.4f over %zu queries\n", depth, mean, judgements.size());
  CHECK(mean >= least_ndcg);
}
