// Any bytes typed as a query: an answer, or an error that says at which column.
// PLANLUPE_HOSTILE_QUERIES says how many, PLANLUPE_HOSTILE_SEED which ones. Prints what took most
// CPU time.

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <catch2/catch.hpp>

#include "corpus/text.h"
#include "query/search/query_parser.h"
#include "query/search/search.h"
#include "tests/eval/hostile_query.h"
#include "tests/eval/searched_plans.h"
#include "tests/unit/search/oracle.h"
#include "tests/unit/search/slow_scan.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

bool names_column(const Error& error) {
  return error.code == Errc::query_syntax && valid_utf8(to_string(error)) &&
         error.where.find_first_of("0123456789") != std::string::npos;
}

bool marks_lie_within(const query::SearchResult& result) {
  return std::all_of(result.hits.begin(), result.hits.end(), [](const query::Hit& hit) {
    const auto length = code_points(hit.passage.text);
    return std::all_of(hit.marks.begin(), hit.marks.end(), [&](const index::WordSpan& mark) {
      return mark.start < mark.end && static_cast<std::size_t>(mark.end) <= length;
    });
  });
}

bool is_answered(index::IndexReader& reader, const std::string& typed) {
  const auto tree = query::parse_query(typed);
  if (!tree) return names_column(tree.error());
  const auto result = query::search(reader, *tree, {.related = true});
  if (!result) return names_column(result.error());
  return result->hits.size() <= result->total && marks_lie_within(*result);
}

std::string shown(const std::string& typed) {
  std::string out = slice(typed, 0, 60);
  for (char& c : out)
    if (static_cast<unsigned char>(c) < ' ') c = '.';
  return out;
}

}  // namespace

TEST_CASE("Whatever is typed is answered, or refused with the column", "[search]") {
  const SearchedPlans plans(PlanSet::samples_and_reference);
  auto reader = plans.reader();
  const auto words = scan_of(plans.study()).running_words();
  const auto seed = static_cast<unsigned>(setting("PLANLUPE_HOSTILE_SEED", 1));
  HostileQuery hostile(words, RandomQuery(words, {"i hele"}, {"fylke:Troms", "side:3.."}, seed),
                       seed);
  std::vector<std::pair<double, std::string>> times;
  std::vector<std::string> wrong;
  const int queries = setting("PLANLUPE_HOSTILE_QUERIES", 300);
  for (int i = 0; i < queries; ++i) {
    const std::string typed = hostile.next();
    const std::clock_t before = std::clock();
    if (!is_answered(reader, typed)) wrong.push_back(shown(typed));
    times.emplace_back(1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC,
                       shown(typed));
  }
  std::sort(times.rbegin(), times.rend());
  const auto slow =
      std::count_if(times.begin(), times.end(), [](const auto& t) { return t.first > 50; });
  std::printf("%d queries: %zu wrong, %ld above 50 ms of CPU\n", queries, wrong.size(),
              static_cast<long>(slow));
  for (std::size_t i = 0; i < std::min<std::size_t>(times.size(), 12); ++i)
    std::printf("%8.1f ms  %s\n", times[i].first, times[i].second.c_str());
  constexpr std::size_t most_shown = 20;
  if (wrong.size() > most_shown) wrong.resize(most_shown);
  CHECK(wrong == std::vector<std::string>{});
}
