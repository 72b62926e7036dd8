#include "index/analyser.h"

#include <catch2/catch.hpp>

using namespace planlupe;
using namespace planlupe::index;

namespace {

Analyser without_lemmas() {
  auto analyser = Analyser::open({.transducers = "/nonexistent"});
  REQUIRE(analyser);
  return *std::move(analyser);
}

}  // namespace

TEST_CASE("Without transducers a word's key is its stem", "[index]") {
  auto analyser = without_lemmas();
  CHECK_FALSE(analyser.has_lemmas());
  CHECK(analyser.word("planene")->keys == analyser.word("Planen")->keys);
  CHECK(analyser.word("planene")->keys.front().starts_with("~"));
}

TEST_CASE("Tokens count positions from one and code points from zero", "[index]") {
  auto analyser = without_lemmas();
  const auto tokens = analyser.analyse("Høy på fjellet", Form::nb);
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[2].position == 3);
  CHECK(tokens[2].start == 7);
  CHECK(tokens[2].end == 14);
  CHECK(tokens[0].word->text == "høy");
}

TEST_CASE("A known word is not analysed again", "[index]") {
  auto analyser =
      Analyser::open({.transducers = "/nonexistent", .known = [](const std::string& word, Form) {
                        return word == "veg"
                                   ? std::optional<Word>(Word{.text = word, .keys = {"vei"}})
                                   : std::nullopt;
                      }});
  REQUIRE(analyser);
  CHECK(analyser->word("Veg")->keys == std::vector<std::string>{"vei"});
  CHECK(analyser->word("bru")->keys == std::vector<std::string>{"~bru"});
}
