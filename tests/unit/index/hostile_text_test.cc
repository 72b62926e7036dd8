#include <catch2/catch.hpp>

#include <random>

#include "corpus/text.h"
#include "index/language/analyser.h"
#include "index/language/sentences.h"

using namespace planlupe;
using namespace planlupe::index;

namespace {

// Pieces that rules look for, and bytes that are no text.
const char* const pieces[] = {"§",        "§§ ",       "-",
                              "–",        " og ",      "Meld. St. ",
                              "NOU ",     "2020",      ": ",
                              "(2018–",   "kr ",       "000",
                              "1.",       ",",         "%",
                              "^$[]{}",   "/\\@<>",    "\n\n",
                              "«",        "»",         "plan",
                              "fag-",     "\xFF",      "\xC3",
                              "😀",        "A\xCC\x8A", "\xEF\xAC\x81",
                              "\xC2\xAD", " ",         "ledd",
                              "andre ",   ".",         "sak ",
                              "mill. ",   "første"};

std::string random_text(std::mt19937& random) {
  std::string text;
  for (auto count = random() % 40; count > 0; --count) {
    const auto kind = random() % 8;
    if (kind == 0)
      text += static_cast<char>(random() % 256);
    else
      text += pieces[random() % std::size(pieces)];
  }
  return text;
}

}  // namespace

TEST_CASE("Whatever the bytes, tokens lie inside the text and in order", "[index]") {
  auto analyser = Analyser::open();
  REQUIRE(analyser);
  std::mt19937 random(20260101);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random);
    CAPTURE(text);
    const int size = static_cast<int>(code_points(text));
    int position = 0;
    for (const auto& token : analyser->analyse(text, static_cast<Form>(round % 3))) {
      REQUIRE((token.start >= 0 && token.start < token.end && token.end <= size));
      REQUIRE(token.position >= position);
      position = token.position;
      REQUIRE(token.word);
      if (token.kind <= TokenKind::joined) REQUIRE_FALSE(token.word->keys.empty());
      REQUIRE(decode_word(encode(*token.word)));
    }
    int end = 0;
    for (const Span span : split_sentences(text)) {
      REQUIRE((span.start >= end && span.start < span.end && span.end <= size));
      end = span.end;
    }
  }
}

TEST_CASE("A word of a million letters is a word", "[index]") {
  auto analyser = Analyser::open();
  REQUIRE(analyser);
  const auto tokens = analyser->analyse(std::string(1'000'000, 'a'), Form::nb);
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].end == 1'000'000);
}
