#include <catch2/catch.hpp>

#include "query/coding/agreement.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

// So many passages, with the codes that the first and the second gave them.
struct Coded {
  std::set<std::string> first, second;
  int times = 0;
};

std::pair<HandCoding, HandCoding> codings(const std::vector<Coded>& given) {
  std::pair<HandCoding, HandCoding> out;
  int number = 0;
  for (const Coded& coded : given)
    for (int i = 0; i < coded.times; ++i) {
      const std::string id = "p" + std::to_string(number++);
      out.first[id] = coded.first;
      out.second[id] = coded.second;
    }
  return out;
}

}  // namespace

TEST_CASE("Agreement beyond chance is what the textbook example has", "[agreement]") {
  // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: agreement .70, by chance .50, kappa .40.
  const auto [first, second] =
      codings({{{"A"}, {"A"}, 20}, {{"A"}, {}, 5}, {{}, {"A"}, 10}, {{}, {}, 15}});
  const auto codes = agreement(first, second);
  REQUIRE(codes.size() == 1);
  CHECK(codes[0].both == 20);
  CHECK(codes[0].only_first.size() == 5);
  CHECK(codes[0].only_second.size() == 10);
  CHECK(codes[0].neither == 15);
  CHECK(codes[0].agreement().value() == Approx(70));
  CHECK(codes[0].kappa().value() == Approx(0.4));
}

TEST_CASE("A sub-code counts for the codes above it", "[agreement]") {
  const auto [first, second] = codings({{{"A.x"}, {"A.y"}, 1}, {{}, {}, 1}});
  const auto codes = agreement(first, second);
  REQUIRE(codes.size() == 3);
  CHECK(codes[0].code == "A");
  CHECK(codes[0].both == 1);
  CHECK(codes[1].only_first == std::vector<std::string>{"p0"});
  CHECK(codes[2].only_second == std::vector<std::string>{"p0"});
}

TEST_CASE("Only passages that both have read are compared", "[agreement]") {
  const HandCoding first{{"a", {"A"}}, {"b", {"B"}}}, second{{"a", {"A"}}, {"c", {"C"}}};
  CHECK(read_by_both(first, second) == 1);
  const auto codes = agreement(first, second);
  REQUIRE(codes.size() == 1);
  CHECK(codes[0].agreement().value() == Approx(100));
  CHECK_FALSE(codes[0].kappa());  // chance alone would give as much
}
