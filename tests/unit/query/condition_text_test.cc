#include <catch2/catch.hpp>

#include "corpus/messages.h"
#include "query/coding/codebook_json.h"
#include "query/coding/condition_text.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

// A codebook whose code A has one rule with the conditions.
Codebook with_conditions(const std::string& conditions) {
  return parse_codebook(R"({"format":"planlupe.codebook/1",
    "sets":{"voksen":{"label":{"nb":"et ord for voksne","en":"a word for adults"},
                      "patterns":["voksne","vaksne"]},
            "by":{"patterns":["by","byer"]}},
    "codes":[{"code":"A","label":{"nb":"arbeid"},"rules":[
      {"role":"core","patterns":["kurs"],)" +
                        conditions + "}]}]}")
      .value();
}

std::string unmet(const std::string& condition) {
  const Codebook book = with_conditions(R"("needs":[)" + condition + "]");
  return unmet_text(book, book.codes.front().rules.front().needs.front());
}

std::string barred(const std::string& condition, const std::string& found,
                   const std::string& pattern) {
  const Codebook book = with_conditions(R"("unless":[)" + condition + "]");
  return barred_text(book, book.codes.front().rules.front().unless.front(), found, pattern);
}

}  // namespace

TEST_CASE("A condition says what it needs and where", "[codebook]") {
  CHECK(unmet(R"({"in":"sentence","any":["@voksen"]})") ==
        "krever et ord for voksne i samme setning");
  CHECK(unmet(R"({"in":"passage","any":["skole*","skule*"]})") ==
        "krever «skole…» eller «skule…» i avsnittet");
  CHECK(unmet(R"({"in":"near","words":1,"any":["(ny|nye) ~2 plass*"]})") ==
        "krever «ny … plass…» høyst ett ord unna");
  CHECK(unmet(R"({"in":"near","words":3,"any":["by-land"]})") ==
        "krever «by-land» høyst 3 ord unna");
  CHECK(unmet(R"({"in":"heading","codes":["A"]})") ==
        "krever koden A (arbeid) i en overskrift over avsnittet");
  CHECK(unmet(R"({"in":"lead_in","any":["@by"]})") ==
        "krever et ord i settet by i innledningen til punktet");
  CHECK(unmet(R"({"in":"overlap","any":["kurs for alle"]})") ==
        "krever at det er del av «kurs for alle»");
}

TEST_CASE("Of many words a condition names the first", "[codebook]") {
  CHECK(unmet(R"({"in":"sentence","any":["en","to","tre","fire","fem","seks"]})") ==
        "krever «en», «to», «tre» eller et av 3 andre ord i samme setning");
  CHECK(unmet(R"({"in":"passage","at_least":2,"any":["en","to"]})") ==
        "krever minst 2 av ordene «en» eller «to» i avsnittet");
}

TEST_CASE("An exception names the words that hold it", "[codebook]") {
  CHECK(barred(R"({"in":"passage","any":["@voksen"]})", "vaksne", "@voksen") ==
        "teller ikke når «vaksne» (et ord for voksne) står i avsnittet");
  CHECK(barred(R"({"in":"sentence","any":["lærer*"]})", "lærerne", "lærer*") ==
        "teller ikke når «lærerne» står i samme setning");
  CHECK(barred(R"({"in":"near","words":2,"any":["by"]})", "by", "by") ==
        "teller ikke når «by» står like ved");
  CHECK(barred(R"({"in":"overlap","any":["kurs i *"]})", "kurs i sang", "kurs i *") ==
        "teller ikke som del av «kurs i sang»");
  CHECK(barred(R"({"in":"heading","codes":["A"]})", "", "") ==
        "teller ikke under en overskrift med koden A (arbeid)");
  CHECK(barred(R"({"in":"lead_in","any":["by"]})", "", "") ==
        "teller ikke etter en innledning med «by»");
}

TEST_CASE("A set without a label in the language has its Norwegian one", "[codebook]") {
  set_language(Language::en);
  CHECK(unmet(R"({"in":"sentence","any":["@voksen"]})") ==
        "needs a word for adults in the same sentence");
  set_language(Language::nn);
  CHECK(unmet(R"({"in":"sentence","any":["@voksen"]})") == "krev et ord for voksne i same setning");
  set_language(Language::nb);
}
