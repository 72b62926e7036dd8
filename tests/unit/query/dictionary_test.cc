#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>

#include "query/exchange/dictionary.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

Dictionary sample() {
  return {{{.name = "INN",
            .description = "Innvandring og integrering",
            .words = {"*innvandr*", "på flukt"},
            .children = {{.name = "gruppe",
                          .children = {{.name = "flyktning", .words = {"flyktning*", "på flukt"}},
                                       {.name = "ukraina", .words = {"ukrain*"}}}}}},
           {.name = "Distrikt & bygd", .words = {"bygd", "småkommun*"}}}};
}

// The dictionary without what `format` cannot hold; LIWC keeps no order of words.
Dictionary held(Dictionary dictionary, DictionaryFormat format) {
  const auto strip = [&](auto& self, std::vector<Category>& categories) -> void {
    for (Category& category : categories) {
      if (!holds_words(format)) category.words.clear();
      if (!holds_descriptions(format)) category.description.clear();
      if (format == DictionaryFormat::liwc) std::sort(category.words.begin(), category.words.end());
      self(self, category.children);
    }
  };
  strip(strip, dictionary.categories);
  return dictionary;
}

constexpr DictionaryFormat formats[] = {DictionaryFormat::quanteda, DictionaryFormat::liwc,
                                        DictionaryFormat::wordstat, DictionaryFormat::csv,
                                        DictionaryFormat::qdc};

}  // namespace

TEST_CASE("A dictionary survives every format as far as the format holds it", "[query]") {
  for (const DictionaryFormat format : formats) {
    INFO(static_cast<int>(format));
    const auto read = read_dictionary(write_dictionary(sample(), format), format);
    REQUIRE(read);
    CHECK(held(*read, format) == held(sample(), format));
  }
}

TEST_CASE("The file's name tells the format", "[query]") {
  CHECK(dictionary_format("a/B.YML") == DictionaryFormat::quanteda);
  CHECK(dictionary_format("x.cat") == DictionaryFormat::wordstat);
  CHECK_FALSE(dictionary_format("x.docx"));
}

TEST_CASE("quanteda's three ways of writing a category are read alike", "[query]") {
  const auto read = read_dictionary(
      "INN: [innvandr*, flyktning*]\nDIS:\n  - bygd\n  - sted: [utkant]\nKVA:\n  norsk: språk*\n",
      DictionaryFormat::quanteda);
  REQUIRE(read);
  REQUIRE(read->categories.size() == 3);
  CHECK(read->categories[0].words.size() == 2);
  CHECK(read->categories[1].children[0].name == "sted");
  CHECK(read->categories[2].children[0].words == std::vector<std::string>{"språk*"});
}

TEST_CASE("LIWC words may stand in several categories, with Windows line ends", "[query]") {
  const auto read = read_dictionary("%\r\n1\tINN\r\n\t21\tgruppe\r\n%\r\nflyktning*\t1\t21\r\n",
                                    DictionaryFormat::liwc);
  REQUIRE(read);
  CHECK(read->categories[0].words == std::vector<std::string>{"flyktning*"});
  CHECK(read->categories[0].children[0].words == std::vector<std::string>{"flyktning*"});
}

TEST_CASE("WordStat words have weights and underscores, and blanks before tabs do not count",
          "[query]") {
  const auto read = read_dictionary("DIS\n   \tSTED\n   \t\tSMÅ_KOMMUN* (1)\n   \tTYPE\n",
                                    DictionaryFormat::wordstat);
  REQUIRE(read);
  CHECK(read->categories[0].children[0].words == std::vector<std::string>{"SMÅ KOMMUN*"});
  CHECK(read->categories[0].children[1].name == "TYPE");
}

TEST_CASE("Taguette's codebook table and codebook file are read", "[query]") {
  const auto table = read_dictionary("tag,description,number_of_highlights\nINN,om innvandring,3\n",
                                     DictionaryFormat::csv);
  REQUIRE(table);
  CHECK(table->categories[0].description == "om innvandring");
  const auto file = read_dictionary(
      R"(<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette 1.4">)"
      R"(<Codes><Code guid="0" name="INN.gruppe" isCodable="true"/></Codes><Sets/></CodeBook>)",
      DictionaryFormat::qdc);
  REQUIRE(file);
  CHECK(file->categories[0].name == "INN.gruppe");
}

TEST_CASE("What breaks a format is data_invalid with its line", "[query]") {
  const struct {
    DictionaryFormat format;
    const char* bytes;
    const char* where;
  } cases[] = {
      {DictionaryFormat::quanteda, "a: [b\n", "linje"},
      {DictionaryFormat::quanteda, "- a\n", ""},
      {DictionaryFormat::liwc, "innvandr*\t1\n", "linje 1"},
      {DictionaryFormat::liwc, "%\n1\tINN\n%\nord\t7\n", "linje 4"},
      {DictionaryFormat::liwc, "%\nINN\n%\n", "linje 2"},
      {DictionaryFormat::liwc, "%\n1\tINN\n%\nord\n", "linje 4"},
      {DictionaryFormat::wordstat, "A\n\t\t\tB (1)\n", "linje 2"},
      {DictionaryFormat::wordstat, "ORD (1)\n", "linje 1"},
      {DictionaryFormat::csv, "a;b\n1;2\n", "linje 1"},
      {DictionaryFormat::csv, "", ""},
      {DictionaryFormat::qdc, "<CodeBook>\n<Codes>", "linje"},
      {DictionaryFormat::qdc, "<x/>", ""},
      {DictionaryFormat::csv, "kategori\nTr\xF8ndelag\n", ""},
  };
  for (const auto& c : cases) {
    INFO(c.bytes);
    const auto read = read_dictionary(c.bytes, c.format);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Errc::data_invalid);
    CHECK(read.error().where.find(c.where) == 0);
  }
}

TEST_CASE("A tree nested without end is refused", "[query]") {
  std::string xml, yaml, cat;
  for (int i = 0; i < 5000; ++i) {
    xml += "<Code name='a'>";
    yaml += "[";
    cat += std::string(static_cast<std::size_t>(i), '\t') + "A\n";
  }
  CHECK_FALSE(read_dictionary("<CodeBook><Codes>" + xml, DictionaryFormat::qdc));
  CHECK_FALSE(read_dictionary("a: " + yaml, DictionaryFormat::quanteda));
  CHECK_FALSE(read_dictionary(cat, DictionaryFormat::wordstat));
}

TEST_CASE("Damaged files give an error or a dictionary, never a crash", "[query]") {
  std::mt19937 random(7);
  for (const DictionaryFormat format : formats) {
    const std::string whole = write_dictionary(sample(), format);
    for (int i = 0; i < 400; ++i) {
      std::string bytes = whole;
      for (int change = 0; change < 3; ++change)
        bytes[random() % bytes.size()] = "\t\n%:[]{}<>\"/ 1a\xC3"[random() % 17];
      const auto read = read_dictionary(bytes, format);
      CHECK((read.has_value() || read.error().code == Errc::data_invalid));
    }
  }
}
