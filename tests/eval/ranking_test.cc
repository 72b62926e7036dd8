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

constexpr double least_ndcg = .78;
constexpr std::size_t depth = 10;

using Grades = std::map<std::string, int>;  // by passage

std::map<std::string, Grades> read_judgements() {
  std::ifstream in(PLANLUPE_EVAL_DATA "/ranking.tsv");
  std::map<std::string, Grades> judgements;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    std::string query, passage, grade;
    for (std::string* field : {&query, &passage, &grade}) std::getline(fields, *field, '\t');
    judgements[query][passage] = std::stoi(grade);
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

double ndcg(const query::SearchResult& result, const Grades& judged) {
  std::vector<int> found, best;
  for (const query::Hit& hit : result.hits) {
    const auto at = judged.find(hit.passage.id);
    found.push_back(at == judged.end() ? 0 : at->second);
  }
  for (const auto& [passage, grade] : judged) best.push_back(grade);
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
    const double value = ndcg(*result, judged);
    std::printf("%.3f  %s\n", value, query.c_str());
    sum += value;
  }
  const double mean = sum / static_cast<double>(judgements.size());
  std::printf("nDCG@%zu %.4f over %zu queries\n", depth, mean, judgements.size());
  CHECK(mean >= least_ndcg);
}
