// The words of an index and their keys, over several segments.

#include "index/words/vocabulary_builder.h"

#include <catch2/catch.hpp>

#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::index;

namespace {

Word word(std::string text, std::vector<std::string> keys, std::vector<std::string> parts = {}) {
  return {.text = std::move(text), .keys = std::move(keys), .parts = std::move(parts)};
}

// So many that a few new words go into a segment of their own.
void add_many(VocabularyBuilder& builder) {
  for (int i = 0; i < 100; ++i) builder.id("fyll" + std::to_string(i), Layer::word, Form::nb);
}

Vocabulary saved(VocabularyBuilder& builder, const std::filesystem::path& folder) {
  const auto numbers = builder.save();
  REQUIRE(numbers.has_value());
  auto vocabulary = Vocabulary::open(folder, *numbers);
  REQUIRE(vocabulary.has_value());
  return *vocabulary;
}

}  // namespace

TEST_CASE("Words keep their ids and keys over sessions", "[index]") {
  const tests::TempDir folder;
  VocabularyBuilder first(folder.path(), {}, {});
  const Word innvandrer = word("innvandrer", {"innvandrer"});
  const Word kvinne = word("innvandrerkvinner", {"innvandrerkvinne"}, {"innvandrer", "kvinne"});
  const WordId a = first.id("innvandrer", Layer::word, Form::nb, &innvandrer);
  const WordId b = first.id("innvandrerkvinner", Layer::word, Form::nb, &kvinne);
  CHECK(first.id("innvandrer", Layer::word, Form::nb, &innvandrer) == a);
  const WordId nn = first.id("innvandrer", Layer::word, Form::nn, &innvandrer);
  CHECK(nn != a);
  add_many(first);
  const Vocabulary one = saved(first, folder.path());

  VocabularyBuilder second(folder.path(), {1}, one);
  CHECK(second.id("innvandrer", Layer::word, Form::nb) == a);
  CHECK(second.known("innvandrerkvinner", Form::nb)->parts == kvinne.parts);
  CHECK_FALSE(second.known("innvandrerkvinner", Form::nn).has_value());
  const Word innvandrar = word("innvandrarar", {"innvandrer"});
  const WordId c = second.id("innvandrarar", Layer::word, Form::nn, &innvandrar);
  const Vocabulary two = saved(second, folder.path());

  CHECK(two.segment_count() == 2);
  CHECK(two.with_key("innvandrer") == std::vector<WordId>{a, nn, c});
  CHECK(two.with_part("innvandrer") == std::vector<WordId>{b});
  CHECK(two.with_key("kvinne").empty());
  CHECK(two.spelled("innvandrer") == std::vector<WordId>{a, nn});
  CHECK(two.starting_with("innvandrer") == std::vector<WordId>{a, b, nn});
  CHECK(two.containing("andra") == std::vector<WordId>{c});
  CHECK(two.containing("kvinne") == std::vector<WordId>{b});
  CHECK(two.text(c) == "innvandrarar");
  CHECK(two.form(c) == Form::nn);
}

TEST_CASE("Many small segments become one beside a big one, and ids stay", "[index]") {
  const tests::TempDir folder;
  VocabularyBuilder big(folder.path(), {}, {});
  add_many(big);
  std::vector<unsigned> numbers = *big.save();
  Vocabulary vocabulary = *Vocabulary::open(folder.path(), numbers);
  std::vector<WordId> ids;
  for (int i = 0; i < 12; ++i) {
    VocabularyBuilder builder(folder.path(), numbers, vocabulary);
    const Word entry = word("ord" + std::to_string(i), {"ord"});
    ids.push_back(builder.id(entry.text, Layer::word, Form::nb, &entry));
    numbers = *builder.save();
    vocabulary = *Vocabulary::open(folder.path(), numbers);
  }
  CHECK(vocabulary.segment_count() == 2);
  CHECK(numbers.front() == 1);  // the big one was not written again
  CHECK(vocabulary.with_key("ord") == ids);
  CHECK(vocabulary.text(ids[3]) == "ord3");
}

TEST_CASE("A segment that is not one is refused", "[index]") {
  const tests::TempDir folder;
  folder.write("words-1", "not a segment");
  CHECK(Vocabulary::open(folder.path(), {1}).error().code == Errc::index_damaged);
  CHECK(Vocabulary::open(folder.path(), {2}).error().code == Errc::index_damaged);
}
