#include <catch2/catch.hpp>

#include "ingest/office/plain.h"
#include "ingest/office/text_encoding.h"
#include "tests/support/outline_of.h"

using namespace planlupe;
using namespace planlupe::ingest;

namespace {

std::string read(const std::string& text) {
  const auto document = read_plain(text);
  REQUIRE(document);
  return tests::outline_of(*document);
}

}  // namespace

TEST_CASE("Text says its encoding, or is read as Windows does", "[ingest]") {
  CHECK(decode_text("\xEF\xBB\xBFmål").utf8 == "mål");
  CHECK_FALSE(decode_text("mål").guessed);
  CHECK(decode_text(std::string("\xFF\xFEm\0\xE5\0l\0", 8)).utf8 == "mål");
  CHECK(decode_text(std::string("\xFE\xFF\0m\0\xE5\0l", 8)).utf8 == "mål");
  CHECK(decode_text(std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6)).utf8 == "😀");
  CHECK(decode_text(std::string("\xFF\xFE\x3D\xD8\x41\x00", 6)).utf8 == "\uFFFDA");
  CHECK(decode_text("m\xE5l \x96 \x80").utf8 == "mål – €");
  CHECK(decode_text("m\xE5l").guessed);
}

TEST_CASE("A guessed encoding is told", "[ingest]") {
  const auto document = read_plain("M\xE5let er klart.");
  REQUIRE(document);
  CHECK(document->passages[0].text == "Målet er klart.");
  REQUIRE(document->problems.size() == 1);
  CHECK(document->problems[0].code == "encoding_guessed");
}

TEST_CASE("Hard-wrapped lines are joined and hyphens undone", "[ingest]") {
  CHECK(
      read("Fylkeskommunen skal bidra til at flyktninger blir bosatt i alle deler\n"
           "av fylket, og at næringslivet får den kompetansen som det har bruk for i kommu-\n"
           "nene rundt fjorden. Klima- og energiplanen er en egen plan, og den gjel-\n"
           "der for hele perioden.\n\nNytt avsnitt her.\n") ==
      "paragraph: Fylkeskommunen skal bidra til at flyktninger blir bosatt i alle deler av fylket, "
      "og at næringslivet får den kompetansen som det har bruk for i kommunene rundt fjorden. "
      "Klima- og energiplanen er en egen plan, og den gjelder for hele perioden.\n"
      "paragraph: Nytt avsnitt her.\n");
}

TEST_CASE("Lines of text that is not hard-wrapped are paragraphs of their own", "[ingest]") {
  CHECK(read("En linje.\nEn til.\n") == "paragraph: En linje.\nparagraph: En til.\n");
}

TEST_CASE("Headings, lists and tables in plain text are known by their looks", "[ingest]") {
  CHECK(
      read("# Plan\n\n2 Mål og tiltak\n\n2.1 Bosetting\n\nVi skal:\n- bosette\n  - i hele fylket\n"
           "- kvalifisere\n\nTiltak\tAnsvar\nKurs\tNAV\n\n| A | B |\n|---|---|\n| 1 | 2 |\n") ==
      "heading 1: Plan\nheading 1: 2 Mål og tiltak\nheading 2: 2.1 Bosetting\nparagraph: Vi skal:\n"
      "list_item 1: bosette\nlist_item 2: i hele fylket\nlist_item 1: kvalifisere\n"
      "table_row: Tiltak | Ansvar\ntable_row: Kurs | NAV\ntable_row: A | B\ntable_row: 1 | 2\n");
}

TEST_CASE("Form feeds end pages, and what runs along their edges is left out", "[ingest]") {
  CHECK(
      read("Plan 2024\n\nFørste side slutter her.\n\n1\fPlan 2024\n\nAndre side slutter her.\n\n2\f"
           "Plan 2024\n\nTredje side slutter her.\n\n3\n") ==
      "paragraph: Første side slutter her.\nparagraph p2: Andre side slutter her.\n"
      "paragraph p3: Tredje side slutter her.\n");
}

TEST_CASE("A blank line within a sentence ends nothing", "[ingest]") {
  const std::string full = "Kommunen har ansvar for at alle som bosettes i fylket får tilbud om";
  CHECK(read(full +
             "\nkurs i norsk og samfunnskunnskap i løpet av det første\n\nåret de er her.\n") ==
        "paragraph: " + full +
            " kurs i norsk og samfunnskunnskap i løpet av det første året de er her.\n");
}

TEST_CASE("Plain text without words is no document", "[ingest]") {
  CHECK(read_plain("").error().code == Errc::not_a_document);
  CHECK(read_plain(" \n\f\n-- * --").error().code == Errc::not_a_document);
}

TEST_CASE("Damaged plain text is repaired", "[ingest]") {
  const auto document = read_plain(
      "Kommunene har ansvar for opplaering og bosetting av flyktninger, og de gnsker a fa flere "
      "til a "
      "bli. Det er viktig for neeringslivet at de som kommer far sprakkurs og arbeid med det "
      "samme.");
  REQUIRE(document);
  CHECK(document->pages[0].reason == "no_norwegian_letters");
  CHECK(document->passages[0].text.find("opplæring") != std::string::npos);
  CHECK(document->passages[0].repairs.size() >= 5);
}
