#include <catch2/catch.hpp>

#include "query/tables/document_reading.h"
#include "query/tables/tables.h"
#include "query/tables/topics.h"
#include "tests/support/small_study.h"

using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

std::vector<std::string> codes(std::string_view text) {
  static const Topics topics = *read_topics();
  std::vector<std::string> out;
  for (const CodeTag& tag : find_topics(topics, text)) out.push_back(tag.code);
  return out;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("A word is found in its forms and compounds", "[query]") {
  CHECK(codes("Arbeidsinnvandrerne kom.") == Codes{"ORD.innvandring"});
  CHECK(codes("INTEGRERING er viktig") == Codes{"ORD.integrering"});
  CHECK(codes("Tilflytting") == Codes{"ORD.tilflytting"});
  for (const char* text : {"Godstransporten skal på bane.", "Vegtrafikk", "Riksvegen"})
    CHECK(codes(text) == Codes{"TEMA.samferdsel"});
  for (const char* text : {"barn og unge.", "bygdeungdom"})
    CHECK(codes(text) == Codes{"TEMA.ungdom"});
  for (const char* text : {"Elevane", "Barneskolen", "grunnutdanning"})
    CHECK(codes(text) == Codes{"TEMA.opplæring"});
}

TEST_CASE("A stem inside another word is not the word, unless it may be", "[query]") {
  CHECK(codes("reintegrering").empty());
  CHECK(codes("fritidsbolig") == Codes{"TEMA.bolig"});
}

TEST_CASE("An expression in which a word is not meant does not count", "[query]") {
  CHECK(codes("Dette er en integrert del av arbeidet.").empty());
  for (const char* text : {"kollektive løsninger", "de har kollektivt vern", "kollektivavtale",
                           "næringsrik mat", "utenfor arbeidstid", "syklubben"})
    CHECK(codes(text).empty());
}

TEST_CASE("Evidence for a topic is given in code points", "[query]") {
  const auto tags = find_topics(*read_topics(), "Også næring");
  REQUIRE(tags.size() == 1);
  CHECK(tags[0].evidence[0].start == 5);
  CHECK(tags[0].evidence[0].end == 11);
}

TEST_CASE("A passage has its codes in order when it speaks of a topic too", "[query]") {
  const planlupe::Document document{
      .file = "a.pdf", .passages = {{.id = "p1", .page = 1, .text = "Buss, jf. forskriften."}}};
  const auto reading = document_reading(
      {.file = "a.pdf"}, document,
      {{.document = "a.pdf", .passage = "p1", .codes = {{.code = "DIS"}, {.code = "VIR.jur"}}}},
      *read_topics());
  CHECK(counts(reading.mentions.at(0), "DIS"));
  CHECK(counts(reading.mentions.at(0), "TEMA.samferdsel"));
  CHECK(counts(reading.mentions.at(0), "VIR"));
}

TEST_CASE("Two chapters of one name are two, and text behind a box is the chapter's", "[query]") {
  Written plan{.plan = plan_of("a.pdf", "Agder", planlupe::PlanType::naeringsplan, "Plan", 2024)};
  plan.lines = {{1, "", "Transport", "", planlupe::Kind::heading},
                {1, "Transport", "Bussene går.", ""},
                {1, "Boks", "Bussene går.", ""},
                {1, "Transport", "Bussene går.", ""},
                {2, "", "Transport", "", planlupe::Kind::heading},
                {2, "Transport", "Bussene går ofte.", ""}};
  const Reading reading = reading_of({plan});
  const auto& chapters = reading.documents[0].chapters;
  REQUIRE(chapters.size() == 3);
  CHECK(chapters[0].passages == 2);
  CHECK(chapters[2].heading == "Transport");
  CHECK(chapters[2].page == 2);
  CHECK(reading.documents[0].mentions[2].chapter == 0);
  CHECK(reading.documents[0].mentions[3].chapter == 2);
}

TEST_CASE("Under a title, the headings below it are the chapters", "[query]") {
  const std::string title = "Plan for alle";
  const auto text = [&](std::vector<std::string> path) {
    return planlupe::Passage{.page = 1, .heading_path = std::move(path), .text = "Bussene går."};
  };
  const auto heading = [](std::string words, std::vector<std::string> path) {
    return planlupe::Passage{.kind = planlupe::Kind::heading,
                             .page = 1,
                             .heading_path = std::move(path),
                             .text = std::move(words)};
  };
  planlupe::Document document{
      .file = "a.docx",
      .passages = {heading(title, {}), text({title}), heading("Buss", {title}),
                   text({title, "Buss"}), heading("Rute", {title, "Buss"}),
                   text({title, "Buss", "Rute"}), heading("Skole", {title}),
                   text({title, "Skole"})}};
  const auto chapters = [&] {
    std::vector<std::string> names;
    for (const auto& chapter :
         document_reading({.file = "a.docx"}, document, {}, *read_topics()).chapters)
      names.push_back(chapter.heading);
    return names;
  };
  CHECK(chapters() == std::vector<std::string>{title, "Buss", "Skole"});
  document.passages.push_back(heading("Vedlegg", {}));
  document.passages.push_back(text({"Vedlegg"}));
  CHECK(chapters() == std::vector<std::string>{title, "Buss", "Skole", "Vedlegg"});
  for (int i = 0; i < 3; ++i) document.passages.push_back(text({"Vedlegg"}));
  CHECK(chapters() == std::vector<std::string>{title, "Vedlegg"});
}

TEST_CASE("A chapter on a topic without immigration is a gap, one with it is not", "[query]") {
  Written plan{.plan = plan_of("a.pdf", "Agder", planlupe::PlanType::naeringsplan, "Plan", 2024)};
  for (const char* heading : {"1 Transport", "2 Veg"})
    for (int i = 0; i < 3; ++i) plan.lines.push_back({1, heading, "Flere busser i fylket.", ""});
  plan.lines.push_back({1, "2 Veg", "Flyktninger tar buss.", "INN=Flyktninger"});
  const Reading reading = reading_of({plan});
  const Table table = gaps_table(reading);
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].cells[2].text == "1 Transport");
  CHECK(table.rows[0].cells[5].number == 3);
  CHECK(table.rows[0].cells[5].of == 3);
}
