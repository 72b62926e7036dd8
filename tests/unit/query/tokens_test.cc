#include <catch2/catch.hpp>

#include "query/coding/tokens.h"

using namespace planlupe::query;

namespace {

// The number of sentences in `text`.
int sentences(std::string_view text) {
  const auto tokens = tokenise(text);
  return tokens.empty() ? 0 : tokens.back().sentence + 1;
}

}  // namespace

TEST_CASE("Tokens have places in bytes and code points", "[tokens]") {
  const auto tokens = tokenise("På «øya».");
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[1].start == 4);
  CHECK(tokens[1].end == 7);
  CHECK(tokens[1].byte == 6);
  CHECK(tokens[1].bytes == 4);
}

TEST_CASE("A sentence ends before a capital, not after an abbreviation or a number", "[tokens]") {
  CHECK(sentences("Det er sant. Vi vet det.") == 2);
  CHECK(sentences("Se kap. 4 og jf. Plan for bosetting.") == 1);
  CHECK(sentences("Vedtatt 14. juni. Ny plan kom.") == 2);
  CHECK(sentences("Vi bruker bl.a. Husbanken og f.eks. NAV.") == 1);
  CHECK(sentences("Hvem kommer? Ingen vet!") == 2);
  CHECK(sentences("Kommunene (ca. 40) svarte. de fleste ja.") == 1);
}

TEST_CASE("Bullets, table cells and blank lines end a sentence", "[tokens]") {
  CHECK(sentences("mål • tiltak • frist") == 3);
  CHECK(sentences("Kommune | Antall | Andel") == 3);
  CHECK(sentences("Mål\n\nTiltak") == 2);
  CHECK(sentences("en linje\nog neste") == 1);
}

TEST_CASE("Any bytes can be tokenised", "[tokens]") {
  CHECK(tokenise("").empty());
  CHECK(tokenise("\xFF\xC3").size() <= 2);
  CHECK(tokenise(std::string_view("a\0b", 3)).size() == 2);
}
