#include "query/tables/cited_laws.h"

#include <catch2/catch.hpp>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/tables.h"
#include "query/tables/topics.h"
#include "tests/support/small_study.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

std::vector<std::string> names(std::string_view text) {
  std::vector<std::string> out;
  for (const CodeTag& tag : cited_laws(text)) out.push_back(tag.code.substr(law_prefix.size()));
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A law has one name in bokmål and nynorsk, with and without its section", "[query]") {
  CHECK(names("Jf. integreringslova § 4.") == Names{"integreringsloven"});
  CHECK(names("Opplæringslovens formål og opplæringslova § 4A-3.") == Names{"opplæringsloven"});
  CHECK(names("Integreringsforskrifta § 65") == Names{"integreringsforskriften"});
  CHECK(names("Etter lov om folkehelsearbeid.") == Names{"lov om folkehelsearbeid"});
}

TEST_CASE("A law of two words keeps both", "[query]") {
  CHECK(names("Etter plan- og bygningsloven § 5-1.") == Names{"plan- og bygningsloven"});
  CHECK(names("Etter plan- og bygningslova.") == Names{"plan- og bygningsloven"});
}

TEST_CASE("Reports and white papers are cited by number, however they are written", "[query]") {
  CHECK(names("Som NOU 2020:2 og NOU 2020: 2 sier") == Names{"NOU 2020: 2"});
  CHECK(names("Meld.St.14, Meld. St. 6 (2018–2019)") ==
        Names{"Meld. St. 14", "Meld. St. 6 (2018–2019)"});
}

TEST_CASE("Words that only look like laws are none", "[query]") {
  CHECK(names("Loven og forskriften gjelder. De lovet mye, og lova er god.").empty());
  CHECK(names("Det er lovlig, etter saksnr. 2021/12345.").empty());
}

TEST_CASE("A citation points to its words", "[query]") {
  const std::string text = "Også plan- og bygningsloven gjelder.";
  const auto tags = cited_laws(text);
  REQUIRE(tags.size() == 1);
  const Evidence& words = tags[0].evidence.at(0);
  CHECK(slice(text, static_cast<std::size_t>(words.start), static_cast<std::size_t>(words.end)) ==
        "plan- og bygningsloven");
}

TEST_CASE("The laws of a study are counted in documents, the most cited first", "[query]") {
  Written first{.plan = plan_of("a.pdf", "Agder", PlanType::naeringsplan, "A", 2024)};
  first.lines = {{1, "", "Integreringsloven § 4 gjelder.", ""},
                 {1, "", "Plan- og bygningsloven gjelder.", ""}};
  Written second{.plan = plan_of("b.pdf", "Troms", PlanType::naeringsplan, "B", 2024)};
  second.lines = {{1, "", "Plan- og bygningslova gjeld, og nasjonale forventningar.", ""}};
  const Table table = laws_table(reading_of({first, second}));
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].cells[0].text == "plan- og bygningsloven");
  CHECK(table.rows[0].cells[2].number == 2);
  CHECK(table.rows[0].cells[2].of == 2);
}

TEST_CASE("An actor is a source where the words say so", "[query]") {
  const auto sources = [](const std::string& text) {
    std::vector<std::string> out;
    for (const CodeTag& tag : find_topics(*read_topics(), text))
      if (tag.code.starts_with("KJELDE.")) out.push_back(tag.code);
    return out;
  };
  CHECK(sources("Nav og IMDi er med i samarbeidet.").empty());
  CHECK(sources("Ifølge Nav er ledigheten lav.") == Names{"KJELDE.nav"});
  CHECK(sources("Tallene er hentet fra SSB, Nav og kommunene.") ==
        Names{"KJELDE.ssb", "KJELDE.nav"});
  CHECK(sources("Kjelde: SSB, tabell 1.") == Names{"KJELDE.ssb"});
  CHECK(sources("Navnet er nytt, og KSD er noe annet.").empty());
}

TEST_CASE("Who made a document is looked for where documents say it", "[query]") {
  Written plan{.plan = plan_of("a.pdf", "Agder", PlanType::kunnskapsgrunnlag, "A", 2024),
               .pages = 20};
  plan.lines = {{2, "", "Takk til alle. Rapporten er utarbeidet av NIBR. God lesning.", ""},
                {10, "", "Tiltaket er utarbeidet av en annen.", ""}};
  const Table table = origin_table(reading_of({plan}));
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].cells[3].of == 20);
  CHECK(table.rows[0].cells[5].text == "«Rapporten er utarbeidet av NIBR.» (s. 2)");
  plan.lines.erase(plan.lines.begin());
  CHECK(origin_table(reading_of({plan})).rows[0].cells[5].text == "ingen funnet");
}

TEST_CASE("Who made the pictures did not make the document", "[query]") {
  Written plan{.plan = plan_of("a.pdf", "Agder", PlanType::kunnskapsgrunnlag, "A", 2024)};
  plan.lines = {{1, "", "Alle illustrasjoner er laget av et byrå.", ""}};
  CHECK(origin_table(reading_of({plan})).rows[0].cells[5].text == "ingen funnet");
  plan.lines[0].text += " Planen er skrevet av en gruppe.";
  CHECK(origin_table(reading_of({plan})).rows[0].cells[5].text ==
        "«Planen er skrevet av en gruppe.» (s. 1)");
}

TEST_CASE("Who made the cover did not make the document", "[query]") {
  for (const std::string words :
       {"Forside og layout er laget av et trykkeri.", "Luftfoto på oppdrag fra et lag.",
        "Bileta er utarbeidde av ei gruppe."}) {
    Written plan{.plan = plan_of("a.pdf", "Agder", PlanType::kunnskapsgrunnlag, "A", 2024)};
    plan.lines = {{1, "", words, ""}};
    CHECK(origin_table(reading_of({plan})).rows[0].cells[5].text == "ingen funnet");
  }
}

TEST_CASE("Laws have their nynorsk names in nynorsk", "[query]") {
  Written plan{.plan = plan_of("a.pdf", "Troms", PlanType::planstrategi, "A", 2024)};
  plan.lines = {{1, "", "Integreringsloven og plan- og bygningsloven gjelder.", ""}};
  const Reading reading = reading_of({plan});
  set_language(Language::nn);
  const Table table = laws_table(reading);
  set_language(Language::nb);
  CHECK(table.rows.at(0).cells[0].text == "integreringslova");
  CHECK(table.rows.at(1).cells[0].text == "plan- og bygningslova");
}
