#include <catch2/catch.hpp>

#include "ingest/repair/health.h"

using namespace planlupe;
using namespace planlupe::ingest;

namespace {

const std::string clean =
    "Kommunene bosetter flyktninger og har ansvar for at de får opplæring i norsk og "
    "samfunnskunnskap. "
    "Fylkeskommunen følger opp med kurs for lærere, og næringslivet tar imot deltakere i praksis. "
    "Målet er at flere skal komme i arbeid, og at distriktene skal beholde folketallet over tid.";
const std::string damaged =
    "Kommunene bosetter flyktninger og har ansvar for at de far oppleering i norsk og "
    "samfunnskunnskap. "
    "Fylkeskommunen fglger opp med kurs for leerere, og neeringslivet tar imot deltakere i "
    "praksis. "
    "Malet er at flere skal komme i arbeid, og at distriktene skal beholde folketallet over tid.";

std::string times(int n, const std::string& text) {
  std::string out;
  for (int i = 0; i < n; ++i) out += text + " ";
  return out;
}

}  // namespace

TEST_CASE("Good Norwegian text is healthy", "[ingest]") {
  CHECK(judge(clean, false).health == Health::ok);
  CHECK(judge(clean, true).health == Health::ok);
  CHECK(judge(clean, false).reason.empty());
}

TEST_CASE("Text read without Norwegian letters is suspicious and can be repaired", "[ingest]") {
  const Verdict verdict = judge(damaged, false);
  CHECK(verdict.health == Health::suspicious);
  CHECK(verdict.reason == "no_norwegian_letters");
  CHECK(verdict.damaged);
}

TEST_CASE("A few lines without Norwegian letters are found when anything shows it", "[ingest]") {
  for (const char* text :
       {"Det er viktig for a styrke arbeidet med integrering i alle kommunene, og som et ledd i "
        "dette skal det bli flere kurs.",
        "Elever i den videreg&ende skolen har rett til hjelp, og det er et ansvar for fylket at de "
        "som kommer hit kan norsk.",
        "Dei som driv kurs, skal ha ein plan for det, og den gjeld til alle i fylket har fatt "
        "opplaeringa som dei treng."})
    CHECK(judge(text, false).damaged);
}

TEST_CASE("A page with a few Norwegian letters and nothing amiss is healthy", "[ingest]") {
  const std::string text = times(6,
                                 "Det er ikke krav om handelsanalyse for etablering i sentrum, og "
                                 "kommunene kan selv vedta andre grenser for areal til handel. ");
  CHECK(judge(text, false).damaged);
  CHECK_FALSE(judge(text + "Det må vurderes.", false).damaged);
}

TEST_CASE("A page that is damaged in part is found by its words", "[ingest]") {
  const Verdict verdict =
      judge(clean + " " + times(2, damaged + " Det gjelder ogsa pa landsbygda."), false);
  CHECK(verdict.reason == "damaged_words");
  CHECK(verdict.damaged);
}

TEST_CASE("Pages that are short or foreign for a reason are not accused", "[ingest]") {
  for (const char* text :
       {"Regional plan for kompetanse 2024-2030", "Del 2", "", "12",
        "Agder 310 000 3,1 Troms 168 000 -0,2 Rogaland 492 000 7,7 Innlandet 376 000 1,0",
        "Hansen Larsen Berg Olsen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen",
        "The county supports municipalities that settle refugees for longer periods, and the plan "
        "describes how education and work are brought together in rural areas across the region."})
    CHECK(judge(text, false).health == Health::ok);
}

TEST_CASE("A page that shows more than its text holds is unreadable", "[ingest]") {
  CHECK(judge("", true).reason == "no_text");
  CHECK(judge("", true).health == Health::unreadable);
  CHECK(judge("Side 14 av 60 Fylkesplan", true).reason == "little_text");
  CHECK(has_little_text("Side 14 av 60 Fylkesplan"));
  CHECK_FALSE(has_little_text(clean));
}

TEST_CASE("Characters that no font could name make a page suspicious or unreadable", "[ingest]") {
  CHECK(judge(clean + times(8, "\xEF\xBF\xBD\xEF\xBF\xBD"), false).health == Health::suspicious);
  CHECK(judge(times(30, "\xEF\xBF\xBD\xEF\xBF\xBD og"), false).health == Health::unreadable);
  CHECK(judge(times(30, "\xEF\xBF\xBD\xEF\xBF\xBD og"), false).reason == "broken_encoding");
  CHECK(judge(times(12, "innf\xC3\x83\xC2\xB8ring av opplegg"), false).reason == "broken_encoding");
  const std::string bullet = "\xEF\x82\xB7 ";
  CHECK(judge(bullet + clean + " " + bullet + clean, false).health == Health::ok);
}

TEST_CASE("Spaced letters and glyph numbers are not taken for text", "[ingest]") {
  CHECK(judge(times(10, "k o m p e t a n s e"), false).reason == "letters_apart");
  CHECK(judge(times(12, "nrppxqh sodq iru nrpshwdqvh rj elojg"), false).reason == "garbled");
}

TEST_CASE("Of two readings the one with more Norwegian is healthier", "[ingest]") {
  CHECK(known_letters(clean) > known_letters(damaged));
  CHECK(known_letters("") == 0);
}
