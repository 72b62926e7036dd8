#include "index/language/hyphenated.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "corpus/text.h"
#include "index/language/analyser.h"
#include "index/language/lexica.h"

using namespace planlupe;
using namespace planlupe::index;

namespace {

using List = std::vector<std::string>;

Analyser& analyser() {
  static auto opened = Analyser::open();
  REQUIRE(opened);
  return *opened;
}

// The joined words of `text` and what they cover.
List joined(const std::string& text) {
  List out;
  for (const auto& token : analyser().analyse(text, Form::nb))
    if (token.kind == TokenKind::joined)
      out.push_back(
          token.word->text + " <" +
          slice(text, static_cast<std::size_t>(token.start), static_cast<std::size_t>(token.end)) +
          ">");
  return out;
}

bool has_lemmas() {
  if (analyser().has_lemmas()) return true;
  WARN("skipped: apertium-nno-nob is not installed");
  return false;
}

}  // namespace

TEST_CASE("Pieces that a hyphen joins are one word, too", "[index]") {
  CHECK(joined("EØS-borgere i Bodø") == List{"eøsborgere <EØS-borgere>"});
  CHECK(joined("by-land-samarbeid") == List{"bylandsamarbeid <by-land-samarbeid>"});
  CHECK(joined("2018-2019 og vekst - eller ikke").empty());
}

TEST_CASE("A word left open takes its end from the word that follows", "[index]") {
  if (!has_lemmas()) return;
  CHECK(joined("fag- og yrkesopplæring") == List{"fagopplæring <fag- og yrkesopplæring>"});
  CHECK(joined("barne-, ungdoms- og familiearbeid") ==
        List{"barnearbeid <barne-, ungdoms- og familiearbeid>",
             "ungdomsarbeid <ungdoms- og familiearbeid>"});
  CHECK(joined("fag-/yrkesopplæring") == List{"fagopplæring <fag-/yrkesopplæring>"});
}

TEST_CASE("A word left open before takes its beginning from the word before", "[index]") {
  if (!has_lemmas()) return;
  CHECK(joined("bosettingspolitikk og -praksis") ==
        List{"bosettingspraksis <bosettingspolitikk og -praksis>"});
  CHECK(joined("vekst og - eller - vern").empty());
}

TEST_CASE("A joined word has the keys of the word written in one", "[index]") {
  if (!has_lemmas()) return;
  const auto tokens = analyser().analyse("fag- og yrkesopplæring", Form::nb);
  const auto at = std::find_if(tokens.begin(), tokens.end(),
                               [](const Token& token) { return token.kind == TokenKind::joined; });
  REQUIRE(at != tokens.end());
  const auto whole = analyser().word("fagopplæring");
  CHECK(std::find_first_of(at->word->keys.begin(), at->word->keys.end(), whole->keys.begin(),
                           whole->keys.end()) != at->word->keys.end());
}

TEST_CASE("A query for a hyphenated word finds it as the text has it", "[index]") {
  const auto tokens = analyser().analyse("EØS-borgere", Form::nb);
  const auto query = analyser().word("eøs-borgere");
  CHECK(query->text == "eøsborgere");
  CHECK(query->keys == analyser().word("EØS-borgere")->keys);
  CHECK(std::find_first_of(tokens[1].word->keys.begin(), tokens[1].word->keys.end(),
                           query->keys.begin(), query->keys.end()) != tokens[1].word->keys.end());
  CHECK(analyser().word("-")->text == "-");
}

TEST_CASE("Inflected words after an unknown head meet", "[index]") {
  if (!has_lemmas()) return;
  const auto find = [](const char* text, Form form) {
    for (const auto& token : analyser().analyse(text, form))
      if (token.kind == TokenKind::joined) return token.word;
    return WordPtr();
  };
  const auto nb = find("QZX-borgere", Form::nb), nn = find("QZX-borgarane", Form::nn);
  REQUIRE(nb);
  REQUIRE(nn);
  CHECK(std::find_first_of(nb->keys.begin(), nb->keys.end(), nn->keys.begin(), nn->keys.end()) !=
        nb->keys.end());
}
