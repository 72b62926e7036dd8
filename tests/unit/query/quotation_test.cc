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
    if (change.where == Where::first) quoted += change.word;
    if (change.where == Where::second) text += change.word;
  }
  CHECK(quoted == "mange");
  CHECK(text == "flere");
}

TEST_CASE("Parts around an omission must follow each other", "[query]") {
  CHECK(find("Fylket skal [...] Mer kommer")->agreement == Agreement::exact);
  CHECK(quotation_of("a [...] b").omission);
  CHECK(find("Fylket skal [...] flere flyktninger")->sentence ==
        "Fylket skal «åpne dører» for klima- og energiplanen. […] "
        "Målet er at flere flyktninger kommer i arbeid innen to år.");
  const auto turned = find("Mer kommer. [...] Fylket skal");
  CHECK((!turned || turned->agreement == Agreement::changed));
}

TEST_CASE("A quotation says on which pages it stands", "[query]") {
  Written written{.pages = 3};
  written.lines = {{1, "", "Flere i arbeid. Alle skal med", ""},
                   {2, "", "over fjorden. Flere i arbeid.", ""},
                   {3, "", "Flere i arbeid.", ""}};
  const Document document = document_of(written);
  const auto again = find_quotation(quotation_of("Flere i arbeid"), document);
  CHECK(again->page == 1);
  CHECK(again->other_pages == std::vector<int>{2, 3});
  const auto over = find_quotation(quotation_of("Alle skal med over fjorden"), document);
  CHECK(over->page == 1);
  CHECK(over->page_end == 2);
  const auto changed = find_quotation(quotation_of("Alle må med over fjorden"), document);
  REQUIRE(changed);
  CHECK(changed->agreement == Agreement::changed);
  CHECK(changed->page == 1);
  CHECK(changed->page_end == 2);
}

TEST_CASE("A quotation is made of whole words", "[query]") {
  CHECK_FALSE(find("bei"));
  CHECK(find("klima- og energi")->agreement == Agreement::changed);
  Written written{.lines = {{1, "", "Middagen er klar for rådets medlemmer12.", ""}}};
  CHECK_FALSE(find_quotation(quotation_of("i dag"), document_of(written)));
  CHECK(find_quotation(quotation_of("rådets medlemmer"), document_of(written)));
}

TEST_CASE("Words in brackets are of who quotes", "[query]") {
  CHECK(find("Målet er at [mange] flyktninger kommer i arbeid")->agreement == Agreement::exact);
  CHECK(quotation_of("Målet er at [mange] flyktninger").omission);
  CHECK(find("flere flyktninger [sic] kommer i arbeid")->agreement == Agreement::exact);
  CHECK(find("[F]lere flyktninger kommer i arbeid")->agreement == Agreement::typographic);
  CHECK(quotation_of("«flere flyktninger»").text == "flere flyktninger");
}

TEST_CASE("A changed quotation is not gathered from words far apart", "[query]") {
  Written written{.pages = 2};
  written.lines = {
      {1, "",
       "Skolen er den ene av to. Den har nå lite rom, og ingen vil ha den som kun er et "
       "hus i fylket med voksenopplæring.",
       ""},
      {2, "", "KB er eneste skole i fylket som kun har voksenopplæring.", ""}};
  const auto match =
      find_quotation(quotation_of("Skolen er den eneste i fylket som kun har voksenopplæring."),
                     document_of(written));
  REQUIRE(match);
  CHECK(match->page == 2);
}

TEST_CASE("What is not there is not found", "[query]") {
  CHECK_FALSE(find("Kommunene får ansvar for havneavgiften i regionen"));
  CHECK_FALSE(find(""));
}
