// Do words of bokmål find what a nynorsk plan and a damaged text say? Held against the list of
// occurrences beside this file. The texts do not belong to planlupe; without them the test says so.

#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <tuple>

#include <catch2/catch.hpp>

#include "corpus/text.h"
#include "query/search/query_parser.h"
#include "query/search/search.h"
#include "tests/eval/searched_plans.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

constexpr double least_recall = .93;

// Query, document, page, letters of the word.
using Place = std::tuple<std::string, std::string, int, std::string>;
using Places = std::map<Place, int>;

Places read_occurrences() {
  std::ifstream in(PLANLUPE_EVAL_DATA "/theme_occurrences.tsv");
  Places places;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    std::string query, document, page, word, times;
    for (std::string* field : {&query, &document, &page, &word, &times})
      std::getline(fields, *field, '\t');
    places[{query, document, std::stoi(page), consonants(word)}] += std::stoi(times);
  }
  return places;
}

void add_marks(index::IndexReader& reader, const std::string& query, Places& places) {
  const auto result = query::search(reader, *query::parse_query(query), {.limit = 1'000'000});
  REQUIRE(result.has_value());
  for (const query::Hit& hit : result->hits)
    for (const index::WordSpan& mark : hit.marks) {
      const std::string word = slice(hit.passage.text, static_cast<std::size_t>(mark.start),
                                     static_cast<std::size_t>(mark.end));
      ++places[{query, reader.documents()[hit.place.document].file, hit.place.page,
                consonants(word)}];
    }
}

struct Count {
  int wanted = 0, found = 0;
  double recall() const { return static_cast<double>(found) / wanted; }
};

}  // namespace

TEST_CASE("Bokmål words find the nynorsk plan's and the damaged text's", "[search]") {
  const SearchedPlans plans(PlanSet::theme_texts);
  if (plans.study().files.empty()) return;
  auto reader = plans.reader();
  const Places wanted = read_occurrences();
  Places found;
  std::set<std::string> queries;
  for (const auto& [place, times] : wanted) queries.insert(std::get<0>(place));
  for (const std::string& query : queries) add_marks(reader, query, found);
  std::map<std::string, Count> by_document;
  for (const auto& [place, times] : wanted) {
    Count& count = by_document[std::get<1>(place)];
    const auto at = found.find(place);
    const int hits = at == found.end() ? 0 : std::min(at->second, times);
    count.wanted += times;
    count.found += hits;
    if (hits < times && setting("PLANLUPE_SHOW_MISSES", 0) != 0)
      std::printf("  %s in %s p. %d: %s, %d of %d\n", std::get<0>(place).c_str(),
                  std::get<1>(place).c_str(), std::get<2>(place), std::get<3>(place).c_str(), hits,
                  times);
  }
  for (const auto& [document, count] : by_document) {
    std::printf("%s: %d of %d, recall %.3f\n", document.c_str(), count.found, count.wanted,
                count.recall());
    CHECK(count.recall() >= least_recall);
  }
}
