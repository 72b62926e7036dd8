#include "index/language/compound.h"

#include <catch2/catch.hpp>

#include "corpus/data_dir.h"
#include "corpus/text.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::index;

namespace {

// The word with a bar at each joint.
std::string split(const std::string& word) {
  static const auto lexica = Lexica::shared(Lexica::default_folder());
  static const auto tables = read_language_tables(data_dir() / "language");
  REQUIRE(lexica);
  REQUIRE(tables);
  auto letters = decode(word);
  const auto found = joints(letters, **lexica, *tables);
  for (auto at = found.rbegin(); at != found.rend(); ++at)
    letters.insert(static_cast<std::size_t>(*at), U"|");
  return encode(letters);
}

}  // namespace

TEST_CASE("A compound is split where its parts meet", "[index]") {
  if (!Lexica::present(Lexica::default_folder())) {
    WARN("skipped: apertium-nno-nob is not installed");
    return;
  }
  const char* const cases[] = {
      "arbeids|markeds|tiltak",  // the linking s belongs to the part before it
      "problem|stillinger",      // an s that begins the next part does not
      "grunn|skulen",
      "tiltaks|pakke",
      "regional|plan",           // an adjective may begin a compound
      "kompetanse|gap",          // short nouns that the table knows
      "fasilitator|prosjektet",  // an unknown beginning before a known end
      "telemark|nettverk",
      "fag|brev|prosjekt",  // a part may be a compound with a short part
      "lav|inntekts|familier",
      "elev|talet",          // a short noun in any form may stand last
      "fag|skule|tilbodet",  // fag and fags are equally short
      "snø|skred|varsling",
      "fylkes|vei|ordning",  // an s that surely links, though a short part follows
      "spel|nivå",           // a word that the lexica only have by itself
      "kommune|dagar",
      "lyd|kvaliteten",        // a noun of three letters before a long rest
      "land|bruks|avrenning",  // a noun made of a particle and one that may stand last
      "oppbygnaden",           // a particle alone is no part
      "dumdristigere",         // nor is what is left of a word that nobody knows
      "forbudnest",
      "skildringane",
      "planlagte",
      "bosetning",
      "fattigdommen",  // -dom is an ending
      "avtalene",      // avta|lene is no noun with that lemma
      "bestille",
      "presidenten",
      "veiledningen",
      "innvandrerne",
      "kommune",
      "plan",
      "qzxwqzxw",
      ""};
  for (const std::string expected : cases) {
    std::string word = expected;
    std::erase(word, '|');
    CHECK(split(word) == expected);
  }
}

TEST_CASE("A very long word is left alone", "[index]") {
  if (!Lexica::present(Lexica::default_folder())) return;
  std::string word;
  for (int i = 0; i < 100; ++i) word += "plan";
  CHECK(split(word) == word);
}

TEST_CASE("A row of the language tables without a reason is refused with its place", "[index]") {
  const tests::TempDir dir;
  dir.write("compound_parts.csv", "role;words;reason\nshort;by;vanlig\nshort;mat;\n");
  dir.write("overrides.csv", "kind;from;to;reason\n");
  const auto tables = read_language_tables(dir.path());
  REQUIRE_FALSE(tables);
  CHECK(tables.error().code == Errc::data_invalid);
  CHECK(tables.error().where == "compound_parts.csv:3");
  dir.write("compound_parts.csv", "role;words;reason\nshort;by;vanlig\n");
  CHECK(read_language_tables(dir.path()));
  dir.write("overrides.csv", "kind;from;to;reason\nword;a;b;c\nwrod;a;b;c\n");
  CHECK(read_language_tables(dir.path()).error().where == "overrides.csv:3");
}
