#include <catch2/catch.hpp>

#include "query/coding/codebook_json.h"
#include "query/coding/open_tagger.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

Codebook with_pattern(const std::string& pattern) {
  return parse_codebook(
             R"({"format":"planlupe.codebook/1","codes":[{"code":"A","rules":[{"role":"core",)"
             R"("patterns":[")" +
             pattern + R"("]}]}]})")
      .value();
}

bool found(TagScanner& scanner, const std::string& text) {
  return !scanner.tag({.text = text}).empty();
}

}  // namespace

TEST_CASE("A lemma of either written standard finds the forms of both", "[codebook]") {
  for (const std::string pattern : {"lemma:bosette", "lemma:busetje"}) {
    INFO(pattern);
    const auto opened = open_tagger(with_pattern(pattern));
    REQUIRE(opened);
    if (opened->forms_missing) {
      WARN("skipped: the language data is not installed");
      return;
    }
    TagScanner scanner(opened->tagger);
    for (const std::string text : {"Kommunen bosetter.", "Vi bosatte fem.", "De vil bosette.",
                                   "Kommunen buset.", "Dei vil busetje.", "Vi busette fem."}) {
      INFO(text);
      CHECK(found(scanner, text));
    }
    for (const std::string text : {"Bosettingen er spredt.", "Kommunen bor.", "En busett."}) {
      INFO(text);
      CHECK(found(scanner, text) == (text == "En busett."));
    }
  }
}

TEST_CASE("Lemmas stand between other words of a pattern", "[codebook]") {
  const auto opened = open_tagger(with_pattern("(lemma:bosette|ta imot) ~2 flyktning*"));
  REQUIRE(opened);
  TagScanner scanner(opened->tagger);
  CHECK(found(scanner, "Vi skal ta imot flyktninger."));
  if (!opened->forms_missing) CHECK(found(scanner, "Dei busette fleire flyktningar."));
}

TEST_CASE("Only a codebook with lemmas is tied to the analyser", "[codebook]") {
  const Codebook plain = with_pattern("bosett*"), asking = with_pattern("lemma:bosette");
  const auto without = open_tagger(plain), with = open_tagger(asking);
  REQUIRE(without);
  REQUIRE(with);
  CHECK(without->tagger.codebook().version == plain.version);
  CHECK(with->tagger.codebook().version != asking.version);
}
