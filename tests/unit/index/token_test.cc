#include "index/language/token.h"

#include <catch2/catch.hpp>

using namespace planlupe::index;

TEST_CASE("A word comes back from its line as it was", "[index]") {
  const Word word{.text = "arbeidsmarkedet",
                  .keys = {"arbeidsmarked", "arbeid+marked"},
                  .parts = {"arbeid", "marked"},
                  .stem = "arbeidsmark"};
  const auto back = decode_word(encode(word));
  REQUIRE(back);
  CHECK(back->text == word.text);
  CHECK(back->keys == word.keys);
  CHECK(back->parts == word.parts);
  CHECK(back->stem == word.stem);
}

TEST_CASE("A line that is no word gives nothing", "[index]") {
  CHECK_FALSE(decode_word(""));
  CHECK_FALSE(decode_word("plan"));
  CHECK_FALSE(decode_word("a\tb\t"));
}
