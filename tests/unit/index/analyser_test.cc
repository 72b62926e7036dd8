#include "index/language/analyser.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "index/language/place_names.h"
#include "tests/support/temp_dir.h"

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

namespace {

// The transducers are a package of their own; without it there is nothing to test here.
std::optional<Analyser> with_lemmas() {
  auto analyser = Analyser::open();
  REQUIRE(analyser);
  if (analyser->has_lemmas()) return *std::move(analyser);
  WARN("skipped: apertium-nno-nob is not installed");
  return std::nullopt;
}

bool meet(const WordPtr& a, const WordPtr& b) {
  return std::any_of(a->keys.begin(), a->keys.end(), [&](const auto& key) {
    return std::find(b->keys.begin(), b->keys.end(), key) != b->keys.end();
  });
}

}  // namespace

TEST_CASE("Forms of a word meet across number, definiteness and written standard", "[index]") {
  auto analyser = with_lemmas();
  if (!analyser) return;
  const auto query = analyser->word("innvandrer");
  CHECK(meet(query, analyser->word("innvandrerne", Form::nb)));
  CHECK(meet(query, analyser->word("innvandrarane", Form::nn)));
  CHECK(meet(analyser->word("bosetting"), analyser->word("busetjinga", Form::nn)));
  CHECK_FALSE(meet(query, analyser->word("innvandring", Form::nb)));
}

TEST_CASE("Words that nynorsk derives otherwise meet the bokmål word", "[index]") {
  auto analyser = with_lemmas();
  if (!analyser) return;
  const std::pair<const char*, const char*> cases[] = {
      {"anskaffelse", "anskaffing"},  // not in the dictionary: by its ending
      {"foretak", "føretaket"},       // the dictionary gives another word
      {"vegen", "vegane"},            // bokmål has veg beside vei
      {"bosettingsmønster", "busetnadsmønster"},
      {"oppholdstillatelse", "opphaldsløyve"}};
  for (const auto& [bokmal, nynorsk] : cases)
    CHECK(meet(analyser->word(bokmal, Form::nb), analyser->word(nynorsk, Form::nn)));
}

TEST_CASE("Nynorsk words that the lexica lack meet bokmål by how they are made", "[index]") {
  auto analyser = with_lemmas();
  if (!analyser) return;
  const std::pair<const char*, const char*> cases[] = {
      {"kulturrådgiverne", "kulturrådgjevarane"},  // gjev- is giv- wherever it stands
      {"personvernlovgivningen", "personvernlovgjevinga"},
      {"kompetanseløftet", "kompetanselyftet"},
      {"heltidskultur", "heiltidskultur"},
      {"hurtigbåter", "snøggbåtar"},
      {"opprettholdelse", "oppretthalding"},          // -ing is -else
      {"oppbygning", "oppbygnad"},                    // a particle and a known word
      {"drikkevannsnettverk", "drikkevassnettverk"},  // one word in nynorsk, two in bokmål
      {"kommunetallene", "kommunetala"},              // a short noun that looks like another
      {"naturmangfoldmodell", "naturmangfaldmodell"}};
  for (const auto& [nb, nn] : cases) {
    INFO(nb << ", " << nn);
    CHECK(meet(analyser->word(nb, Form::nb), analyser->word(nn, Form::nn)));
  }
}

TEST_CASE("A county or municipality is a name, no word that its letters make", "[index]") {
  auto analyser = with_lemmas();
  if (!analyser) return;
  const std::pair<const char*, const char*> others[] = {
      {"Skien", "ski"}, {"Drammen", "drammer"}, {"Troms", "trom"}, {"Alta", "alt"}};
  for (const Form form : {Form::nb, Form::nn})
    for (const auto& [name, word] : others) {
      INFO(name);
      CHECK_FALSE(meet(analyser->word(name, form), analyser->word(word, form)));
      CHECK(meet(analyser->word(name, form), analyser->word(name + std::string("s"), form)));
    }
  const auto telemark = analyser->word("Telemark", Form::nn);
  CHECK(telemark->keys == std::vector<std::string>{"telemark"});
  CHECK(telemark->parts.empty());
  // A name that is an ordinary word too stays one.
  CHECK(meet(analyser->word("Innlandet", Form::nb), analyser->word("innland", Form::nb)));
}

TEST_CASE("A list of places that is none is refused with its file", "[index]") {
  const tests::TempDir dir;
  LanguageTables tables;
  CHECK(add_place_names(dir.path(), tables).error().code == Errc::file_missing);
  dir.write("counties.json", R"({"counties": [{"navn": "Troms"}]})");
  const auto added = add_place_names(dir.path(), tables);
  REQUIRE_FALSE(added);
  CHECK(added.error().code == Errc::data_invalid);
  CHECK(added.error().where == "counties.json");
}

TEST_CASE("A translation that other words share yields to the word's own", "[index]") {
  auto analyser = with_lemmas();
  if (!analyser) return;
  // Both are «belæring» in the dictionary.
  const auto guidance = analyser->word("rettleiing", Form::nn);
  CHECK_FALSE(meet(guidance, analyser->word("utgreiing", Form::nn)));
  CHECK(meet(guidance, analyser->word("veiledning", Form::nb)));
  // In bokmål, too, there is a word «handsaming».
  CHECK(meet(analyser->word("handsaming", Form::nn), analyser->word("behandling", Form::nb)));
}

TEST_CASE("A nynorsk word has the parts of the bokmål compound that it means", "[index]") {
  auto analyser = with_lemmas();
  if (!analyser) return;
  const auto& parts = analyser->word("drikkevatnet", Form::nn)->parts;
  CHECK(std::find(parts.begin(), parts.end(), "vann") != parts.end());
}

TEST_CASE("A compound has its parts and the compounds within it", "[index]") {
  auto analyser = with_lemmas();
  if (!analyser) return;
  const auto word = analyser->word("arbeidsmarkedstiltakene", Form::nb);
  for (const char* part : {"arbeid", "marked", "tiltak", "arbeid+marked", "marked+tiltak"})
    CHECK(std::find(word->parts.begin(), word->parts.end(), part) != word->parts.end());
  CHECK(meet(word, analyser->word("arbeidsmarknadstiltak", Form::nn)));
}

TEST_CASE("The stamp tells an analyser with lemmas from one without", "[index]") {
  const auto plain = without_lemmas();
  const auto other = with_lemmas();
  CHECK(plain.stamp() == without_lemmas().stamp());
  if (other) CHECK(plain.stamp() != other->stamp());
}
