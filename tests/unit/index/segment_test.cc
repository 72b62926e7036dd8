#include "index/language/segment.h"

#include <catch2/catch.hpp>

using namespace planlupe::index;

namespace {

std::vector<std::string> surfaces(std::string_view text) {
  WordSegmenter segmenter;
  std::vector<std::string> out;
  for (const auto& word : segmenter.words(text)) out.push_back(word.surface);
  return out;
}

}  // namespace

TEST_CASE("Words are runs of letters or digits, parted at hyphens", "[index]") {
  CHECK(surfaces("Klima- og energiplan (2024), § 4: 10,5 prosent.") ==
        std::vector<std::string>{"Klima", "og", "energiplan", "2024", "4", "10,5", "prosent"});
  CHECK(surfaces("").empty());
  CHECK(surfaces(" – … ").empty());
}

TEST_CASE("A word's place counts code points", "[index]") {
  WordSegmenter segmenter;
  const auto words = segmenter.words("😀 på Bodø");
  REQUIRE(words.size() == 2);
  CHECK(words[0].span == Span{2, 4});
  CHECK(words[1].span == Span{5, 9});
}
