#include <catch2/catch.hpp>

#include "corpus/lexicon.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;

TEST_CASE("The lexicon knows forms of both written standards", "[corpus]") {
  const Lexicon& words = Lexicon::norwegian();
  REQUIRE(words.available());
  for (const char* word : {"innvandrerne", "opplæring", "språket", "på", "også", "måte", "øst"})
    CHECK(words.knows(word));
  for (const char* word : {"innvandrarane", "verkemiddel", "bustader", "ikkje", "noko"})
    CHECK(words.knows(word));
  for (const char* word : {"oppleering", "ogsa", "pa", "næringslivv", "", "xyz", "kommuneplanen s"})
    CHECK_FALSE(words.knows(word));
}

TEST_CASE("Names are known in lower case, initials are not", "[corpus]") {
  CHECK(Lexicon::norwegian().knows("oslo"));
  CHECK(Lexicon::norwegian().knows("nesodden"));
  CHECK_FALSE(Lexicon::norwegian().knows("rv"));
}

TEST_CASE("Compounds are known by their parts, with linking s or e or none", "[corpus]") {
  const Lexicon& words = Lexicon::norwegian();
  for (const char* word :
       {"bosettingskapasiteten", "korttidsutenforskap", "kompetansestrategien", "barnepolitikken"})
    CHECK(words.knows_compound(word));
  for (const char* word : {"bosettingskapasitetenq", "oppleeringstilbud", "plan", "ogogogog", ""})
    CHECK_FALSE(words.knows_compound(word));
  CHECK_FALSE(words.knows_compound(std::string(100000, 'a')));
}

TEST_CASE("Without its file the lexicon knows nothing and says so", "[corpus]") {
  const tests::TempDir dir;
  const Lexicon absent(dir / "none.trie");
  CHECK_FALSE(absent.available());
  CHECK_FALSE(absent.knows("og"));
  CHECK_FALSE(absent.knows_compound("kompetansestrategi"));
  const Lexicon broken(dir.write("broken.trie", "We love Marisa. But this is no trie."));
  CHECK_FALSE(broken.available());
}
