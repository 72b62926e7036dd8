#include <catch2/catch.hpp>

#include "query/coding/codebook_json.h"
#include "query/exchange/codebook_dictionary.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

Codebook book(const std::string& rules) {
  auto made = parse_codebook(
      R"({"format":"planlupe.codebook/1","sets":{"s":{"patterns":["grend"]}},"codes":[)"
      R"({"code":"DIS.type","definition":"Slag sted","rules":[)" +
      rules + "]}]}");
  REQUIRE(made);
  return *made;
}

std::vector<std::string> words(const DictionaryMade& made) {
  return made.dictionary.categories.at(0).children.at(0).words;
}

int lost(const Losses& losses, Lost what) {
  const auto found = losses.find(what);
  return found == losses.end() ? 0 : found->second.count;
}

}  // namespace

TEST_CASE("A codebook becomes words, with alternatives and sets written out", "[codebook]") {
  const auto made = dictionary_of(
      book(R"({"role":"core","patterns":["(små|mindre) kommun*","by-land*","@s","b(y|i)gd"]})"),
      DictionaryFormat::csv);
  CHECK(words(made) == std::vector<std::string>{"mindre kommun*", "små kommun*", "by-land*",
                                                "grend", "bigd", "bygd"});
  CHECK(made.dictionary.categories[0].name == "DIS");
  CHECK(made.dictionary.categories[0].children[0].description == "Slag sted");
  CHECK(made.losses.empty());
}

TEST_CASE("What a dictionary cannot hold is counted with an example", "[codebook]") {
  const auto made = dictionary_of(
      book(R"({"role":"core","patterns":["by ~2 land","case:DA","bygd"],)"
           R"("unless":[{"in":"sentence","any":["x"]}]},{"role":"mask","patterns":["utbygd"]})"),
      DictionaryFormat::quanteda);
  CHECK(words(made) == std::vector<std::string>{"DA", "bygd"});
  CHECK(made.losses.at(Lost::gaps).example == "DIS.type: by ~2 land");
  CHECK(lost(made.losses, Lost::capitals) == 1);
  CHECK(lost(made.losses, Lost::conditions) == 1);
  CHECK(lost(made.losses, Lost::other_roles) == 1);
  CHECK(lost(made.losses, Lost::descriptions) == 1);
}

TEST_CASE("A codebook of structure only says that its words are left out", "[codebook]") {
  const auto made =
      dictionary_of(book(R"({"role":"core","patterns":["bygd"]})"), DictionaryFormat::qdc);
  CHECK(words(made).empty());
  CHECK(lost(made.losses, Lost::words) == 1);
}

TEST_CASE("A dictionary becomes a codebook that planlupe reads", "[codebook]") {
  const Dictionary dictionary{{{.name = "Små steder",
                                .description = "Grender og bygder",
                                .words = {"grend*", "på bygda", "by (stor)"},
                                .children = {{.name = "øy"}, {.name = "Øy"}}},
                               {.name = "INN.gruppe", .words = {"flyktning*"}}}};
  const auto made = codebook_from(dictionary, "min");
  const auto read = parse_codebook(made.json);
  REQUIRE(read);
  CHECK(read->name == "min");
  const Code* code = find_code(*read, "Smaa_steder");
  REQUIRE(code != nullptr);
  CHECK(code->label.nb == "Små steder");
  CHECK(code->definition == "Grender og bygder");
  REQUIRE(code->rules.size() == 1);
  CHECK(code->rules[0].patterns == std::vector<std::string>{"grend*", "på bygda"});
  CHECK(find_code(*read, "Smaa_steder.oey") != nullptr);
  CHECK(find_code(*read, "Smaa_steder.oey_2") != nullptr);
  CHECK(find_code(*read, "INN.gruppe") != nullptr);
  CHECK(made.losses.at(Lost::words).example == "Smaa_steder: by (stor)");
  CHECK(lost(made.losses, Lost::names) == 3);
}

TEST_CASE("The words of a codebook survive the way out and back", "[codebook]") {
  const auto there = book(R"({"role":"core","patterns":["grend*","på bygda","*kommune*"]})");
  for (const DictionaryFormat format : {DictionaryFormat::quanteda, DictionaryFormat::liwc,
                                        DictionaryFormat::wordstat, DictionaryFormat::csv}) {
    const auto bytes = write_dictionary(dictionary_of(there, format).dictionary, format);
    const auto dictionary = read_dictionary(bytes, format);
    REQUIRE(dictionary);
    const auto back = parse_codebook(codebook_from(*dictionary, "b").json);
    REQUIRE(back);
    const Code* code = find_code(*back, "DIS.type");
    REQUIRE(code != nullptr);
    CHECK(code->rules.at(0).patterns.size() == 3);
  }
}

TEST_CASE("A name that had to change to be a code comes back as it was", "[codebook]") {
  const Dictionary dictionary{{{.name = "Små steder", .words = {"grend*"}, .children = {{"øy"}}}}};
  const auto made = codebook_from(dictionary, "min");
  const auto back = dictionary_of(*parse_codebook(made.json), DictionaryFormat::quanteda);
  CHECK(back.dictionary.categories.at(0).name == "Små steder");
  CHECK(back.dictionary.categories.at(0).children.at(0).name == "øy");
}
