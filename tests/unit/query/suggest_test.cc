#include <catch2/catch.hpp>

#include <cmath>

#include "query/coding/suggest.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

// Passages on refugees and on roads, in `documents` documents; the last of each kind is uncoded.
struct Study {
  std::vector<Candidate> candidates;
  HandCoding coding;

  explicit Study(int documents, int each = 12) {
    static const char* endings[] = {"i kommunen", "hvert år", "sammen med naboene", "fra høsten"};
    for (int i = 0; i < each; ++i) {
      const std::string document = "plan" + std::to_string(i % documents) + ".pdf";
      const std::string end = endings[i % 4];
      add(document, "Vi bosetter flyktninger og gir norskopplæring " + end, i, "INN",
          i + 1 == each);
      add(document, "Fylkesveien skal asfalteres og rekkverket byttes " + end, i, "",
          i + 1 == each);
    }
  }

  void add(const std::string& document, const std::string& text, int i, const char* code,
           bool open) {
    const std::string id = std::string(*code ? "a" : "b") + std::to_string(i);
    candidates.push_back({document, id, 1, text, Form::nb});
    if (open) return;
    auto& codes = coding[id];
    if (*code) codes.insert(code);
  }
};

index::Analyser analyser() { return *index::Analyser::open(); }

}  // namespace

TEST_CASE("Passages like those coded by hand come first, the others last", "[query]") {
  const Study study(6);
  auto words = analyser();
  const auto found = suggest(study.candidates, study.coding, "INN", words);
  REQUIRE(found);
  REQUIRE(found->ranked.size() == 2);
  CHECK(study.candidates[found->ranked[0].candidate].passage == "a11");
  CHECK(found->ranked[0].probability > 0.5);
  CHECK(found->ranked[1].probability < 0.5);
  CHECK(found->validation.coded == 22);
  CHECK(found->validation.positive == 11);
  CHECK(found->validation.f1 == Approx(1));
}

TEST_CASE("With few documents the passages are dealt out, and the figures stay honest", "[query]") {
  const Study study(2);
  auto words = analyser();
  const auto found = suggest(study.candidates, study.coding, "INN", words);
  REQUIRE(found);
  CHECK(found->validation.average_precision == Approx(1));
}

TEST_CASE("Labels without any sense in them validate badly", "[query]") {
  Study study(6, 40);
  int i = 0;
  for (auto& [id, codes] : study.coding) {
    codes.clear();
    if (i++ % 2 == 0) codes.insert("INN");
  }
  auto words = analyser();
  const auto found = suggest(study.candidates, study.coding, "INN", words);
  REQUIRE(found);
  CHECK(found->validation.f1 < 0.8);
}

TEST_CASE("Learning twice gives the same numbers", "[query]") {
  const Study study(6);
  auto words = analyser();
  const auto once = suggest(study.candidates, study.coding, "INN", words);
  const auto again = suggest(study.candidates, study.coding, "INN", words);
  REQUIRE(once);
  REQUIRE(again);
  CHECK(once->ranked[0].probability == again->ranked[0].probability);
}

TEST_CASE("Too little coding is refused with the counts", "[query]") {
  Study study(2, 4);
  auto words = analyser();
  const auto found = suggest(study.candidates, study.coding, "INN", words);
  REQUIRE_FALSE(found);
  CHECK(found.error().code == Errc::data_invalid);
  CHECK(found.error().what.find('3') != std::string::npos);
}

TEST_CASE("Hand coding is read with empty codes as read and not coded", "[query]") {
  const auto coding =
      read_hand_coding("document;passage;code\nx;p1;INN.gruppe.arbeid\nx;p1;KVA\nx;p2;\n");
  REQUIRE(coding);
  CHECK(coding->at("p1").size() == 2);
  CHECK(coding->at("p2").empty());
  CHECK(carries(coding->at("p1"), "INN"));
  CHECK_FALSE(carries(coding->at("p1"), "DIS"));
  CHECK(coded_codes(*coding) ==
        std::set<std::string>{"INN", "INN.gruppe", "INN.gruppe.arbeid", "KVA"});
  CHECK(read_hand_coding("a;b\n").error().code == Errc::data_invalid);
  CHECK(read_hand_coding("\xFF").error().code == Errc::data_invalid);
}
