#include <catch2/catch.hpp>

#include "query/drafts/quotation.h"
#include "tests/support/small_study.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

Document plan() {
  Written written{.pages = 2};
  written.lines = {{1, "", "Fylket skal «åpne dører» for klima- og energiplanen. Mer kommer.", ""},
                   {2, "", "Målet er at flere flyktninger kommer i arbeid innen to år.", ""}};
  return document_of(written);
}

std::optional<QuotationMatch> find(std::string_view text) {
  return find_quotation(quotation_of(text), plan());
}

}  // namespace

TEST_CASE("A quotation that stands in the text is exact, with page and sentence", "[query]") {
  const auto match = find("«flere flyktninger kommer i arbeid»");
  REQUIRE(match);
  CHECK(match->agreement == Agreement::exact);
  CHECK(match->page == 2);
  CHECK(match->sentence == "Målet er at flere flyktninger kommer i arbeid innen to år.");
}

TEST_CASE("Other quotation marks, hyphenation and capitals are said to differ", "[query]") {
  CHECK(find("skal \"åpne dører\" for")->agreement == Agreement::typographic);
  CHECK(find("fly-\nktninger KOMMER i arbeid")->agreement == Agreement::typographic);
}

TEST_CASE("Letters lost in recognition are tolerated, and it is said", "[query]") {
  const auto match = find("apne dorer for klima- og energiplanen");
  REQUIRE(match);
  CHECK(match->agreement == Agreement::damaged);
}

TEST_CASE("A changed quotation shows which words differ", "[query]") {
  const auto match = find("Målet er at mange flyktninger kommer i arbeid innen to år");
  REQUIRE(match);
  CHECK(match->agreement == Agreement::changed);
  using Where = WordChange::Where;
  std::string quoted, text;
  for (const WordChange& change : match->changes) {
    if (change.where == Where::quotation) quoted += change.word;
    if (change.where == Where::text) text += change.word;
  }
  CHECK(quoted == "mange");
  CHECK(text == "flere");
}

TEST_CASE("Parts around an omission must follow each other", "[query]") {
  CHECK(find("Fylket skal [...] Mer kommer")->agreement == Agreement::exact);
  CHECK(quotation_of("a [...] b").omission);
  const auto turned = find("Mer kommer. [...] Fylket skal");
  CHECK((!turned || turned->agreement == Agreement::changed));
}

TEST_CASE("What is not there is not found", "[query]") {
  CHECK_FALSE(find("Kommunene får ansvar for havneavgiften i regionen"));
  CHECK_FALSE(find(""));
}
