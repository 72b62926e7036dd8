// Structure and order of drawn pages, from the bytes of a PDF to its passages.

#include <catch2/catch.hpp>

#include "tests/support/drawn_pdf.h"
#include "tests/support/read_drawn.h"

using namespace planlupe;
using tests::DrawnPdf;
using tests::read;

namespace {

// The passages as "kind: text", one a line.
std::string outline(const Document& document) {
  std::string out;
  for (const Passage& p : document.passages)
    out += std::string(name(p.kind)) + ": " + p.text + "\n";
  return out;
}

bool has(const Document& document, const std::string& line) {
  return ("\n" + outline(document)).find("\n" + line + "\n") != std::string::npos;
}

// Text enough that its look is the body's.
void add_body(DrawnPdf& pdf, double y) {
  pdf.lines(72, y, 10,
            {"Fylkeskommunen bygger ut tilbudet i hele fylket og legger vekt",
             "at alle som vil, skal kunne delta i arbeid og utdanning der de",
             "bor, ogs\345 der det er langt til n\346rmeste skole og kursene er f\345."});
}

}  // namespace

TEST_CASE("Each line of a contents page is a row, with its second line where it has one",
          "[layout]") {
  DrawnPdf pdf;
  pdf.page().text(72, 80, 30, "innhald");
  pdf.lines(72, 120, 9,
            {"Bakgrunn .................... 3", "M\345l og tiltak for den som har",
             "kort botid .................... 5", "Vegen vidare .................... 9"});
  pdf.page();
  for (double y = 80; y < 700; y += 60) add_body(pdf, y);
  const Document document = read(pdf);
  INFO(outline(document));
  CHECK(has(document, "heading: innhald"));
  CHECK(has(document, "table_row: Bakgrunn | 3"));
  CHECK(has(document, "table_row: Vegen vidare | 9"));
  CHECK(outline(document).find("kort botid | 5") != std::string::npos);
}

TEST_CASE("An entry of a contents page may take two lines", "[layout]") {
  DrawnPdf pdf;
  pdf.page().text(72, 80, 30, "Innhold");
  pdf.text(72, 120, 9, "1. Oversikt over tilbudet for alle som");
  pdf.text(72, 137, 9, "har kort botid .................... 5");
  pdf.page();
  for (double y = 80; y < 700; y += 60) add_body(pdf, y);
  CHECK(has(read(pdf), "table_row: 1. Oversikt over tilbudet for alle som har kort botid | 5"));
}

TEST_CASE("A line in italics above its paragraph is a heading", "[layout]") {
  DrawnPdf pdf;
  pdf.page();
  for (double y = 80; y < 600; y += 60) add_body(pdf, y);
  pdf.draw("BT /F3 10 Tf 72 200 Td (Tilgang p\345 arbeidskraft) Tj ET\n");
  add_body(pdf, 655);
  const Document document = read(pdf);
  INFO(outline(document));
  CHECK(has(document, "heading: Tilgang p\u00E5 arbeidskraft"));
}

TEST_CASE("Entries that hang out of their lines are parted", "[layout]") {
  DrawnPdf pdf;
  pdf.page();
  for (double y = 80; y < 400; y += 60) add_body(pdf, y);
  for (double y = 500; y < 570; y += 26) {
    pdf.text(72, y, 10, "Haugen, Kari og Berg, Ola: Om skole og arbeid i sm\345 kommuner,");
    pdf.text(90, y + 13, 10, "rapport fra et forlag som ikke finnes");
  }
  int entries = 0;
  for (const Passage& p : read(pdf).passages)
    entries += p.text.starts_with("Haugen") && p.text.ends_with("finnes");
  CHECK(entries == 3);
}

TEST_CASE("The bold title of a figure is a caption", "[layout]") {
  DrawnPdf pdf;
  pdf.page();
  for (double y = 80; y < 400; y += 60) add_body(pdf, y);
  pdf.text(72, 500, 8, "Utvikling i fylket", true).text(72, 511, 8, "Kilde: SSB");
  CHECK(has(read(pdf), "caption: Utvikling i fylket"));
}

TEST_CASE("A chapter number above its title is part of it", "[layout]") {
  DrawnPdf pdf;
  pdf.page().text(72, 80, 20, "2.").text(72, 108, 20, "Satsing p\345 skole");
  for (double y = 150; y < 700; y += 60) add_body(pdf, y);
  CHECK(has(read(pdf), "heading: 2. Satsing på skole"));
}

TEST_CASE("Figures set large are no headings but years are", "[layout]") {
  DrawnPdf pdf;
  pdf.page().text(72, 80, 18, "7 - 8 %", true).text(72, 240, 18, "2027", true);
  add_body(pdf, 110);
  for (double y = 270; y < 700; y += 60) add_body(pdf, y);
  const Document document = read(pdf);
  INFO(outline(document));
  CHECK(has(document, "heading: 2027"));
  CHECK_FALSE(has(document, "heading: 7 - 8 %"));
}

TEST_CASE("Words drawn over each other are read once", "[layout]") {
  DrawnPdf pdf;
  pdf.page();
  for (int i = 0; i < 3; ++i) pdf.text(72, 80, 14, "Tips til deg");
  add_body(pdf, 120);
  CHECK(has(read(pdf), "heading: Tips til deg"));
}

TEST_CASE("Letters set apart with blanks are a word", "[layout]") {
  DrawnPdf pdf;
  pdf.page().text(72, 80, 16, "I N N S A T S   N \305");
  pdf.text(72, 100, 10, "Svar a b c d");
  add_body(pdf, 130);
  CHECK(has(read(pdf), "heading: INNSATS NÅ"));
}

TEST_CASE("Text that nobody sees is left out and told", "[layout]") {
  DrawnPdf pdf;
  pdf.page().draw("1 g\n").text(72, 60, 10, "Hvit tekst").draw("0 g\n");
  pdf.text(700, 60, 10, "Utenfor").draw("3 Tr\n").text(72, 90, 10, "Usynlig").draw("0 Tr\n");
  add_body(pdf, 120);
  const Document document = read(pdf);
  INFO(outline(document));
  CHECK(document.passages.size() == 1);
  REQUIRE(document.problems.size() == 1);
  CHECK(document.problems[0].code == "hidden_text");
  CHECK(document.problems[0].page == 1);
}

TEST_CASE("White text on a shade is read", "[layout]") {
  DrawnPdf pdf;
  pdf.page()
      .shade(60, 40, 300, 70, "0.2")
      .draw("1 g\n")
      .text(72, 60, 16, "Hvit tekst")
      .draw("0 g\n");
  add_body(pdf, 120);
  CHECK(has(read(pdf), "heading: Hvit tekst"));
}

TEST_CASE("A document that says the same on each page is not emptied", "[layout]") {
  DrawnPdf pdf;
  for (int i = 0; i < 5; ++i) pdf.page().text(72, 80, 12, "S\370knad om tilskudd");
  CHECK(read(pdf).passages.size() >= 1);
}

TEST_CASE("Rows of a single cell belong to their table", "[layout]") {
  DrawnPdf pdf;
  pdf.page();
  add_body(pdf, 80);
  for (const double y : {150.0, 170.0, 190.0, 210.0, 230.0}) pdf.rule(72, y, 400, y);
  pdf.rule(72, 150, 72, 230).rule(400, 150, 400, 230);
  pdf.rule(250, 170, 250, 190).rule(250, 210, 250, 230);
  pdf.text(75, 164, 9, "Veger").text(75, 184, 9, "Bru").text(255, 184, 9, "12");
  pdf.text(75, 204, 9, "Skoler").text(75, 224, 9, "Tak").text(255, 224, 9, "9");
  const Document document = read(pdf);
  INFO(outline(document));
  CHECK(has(document, "table_row: Veger |"));
  CHECK(has(document, "table_row: Bru | 12"));
  CHECK(has(document, "table_row: Skoler |"));
  CHECK(has(document, "table_row: Tak | 9"));
}

TEST_CASE("A list between a line and a table of one width is no row of it", "[layout]") {
  DrawnPdf pdf;
  pdf.page().rule(72, 60, 500, 60);
  pdf.lines(86, 80, 10,
            {"- Fylket legger vekt p\345 fagbrev og realkompetanse i alle kommuner n\345",
             "- Uten innflytting ville folketallet ha falt mye mer enn det gjorde i \345r"});
  for (const double y : {120.0, 140.0, 160.0, 180.0}) pdf.rule(72, y, 500, y);
  for (const double y : {134.0, 154.0, 174.0})
    pdf.text(75, y, 9, "Tiltak").text(200, y, 9, "Skole").text(400, y, 9, "2027");
  const Document document = read(pdf);
  INFO(outline(document));
  CHECK(outline(document).find("list_item: Fylket legger vekt") != std::string::npos);
  CHECK(has(document, "table_row: Tiltak | Skole | 2027"));
}

TEST_CASE("Bullets far from their text in a second column keep it", "[layout]") {
  DrawnPdf pdf;
  pdf.page();
  add_body(pdf, 80);
  pdf.text(72, 160, 9, "Utfordringer:").text(300, 160, 9, "Status:");
  double y = 171;
  for (const char* text : {"Nye vinduer mot nord", "Ny varmepumpe", "Ny belysning"}) {
    pdf.text(80, y, 9, "\225").text(98, y, 9, "Skolen bygges ut");
    pdf.text(308, y, 9, "\225").text(326, y, 9, text);
    y += 12;
  }
  const Document document = read(pdf);
  INFO(outline(document));
  CHECK(has(document, "list_item: Skolen bygges ut"));
  CHECK(has(document, "list_item: Ny varmepumpe"));
  CHECK(has(document, "list_item: Ny belysning"));
}

TEST_CASE("Headings in the midst of a sentence label a picture", "[layout]") {
  DrawnPdf pdf;
  pdf.page();
  for (double y = 80; y < 430; y += 39) {
    if (y < 300)
      pdf.lines(72, y, 10,
                {"Planen gjelder for hele fylket og for", "alle som bor her eller flytter hit og",
                 "som trenger kurs i sin kommune eller i"});
    pdf.lines(320, y, 10,
              {"nabokommunen, uansett om de har jobb", "eller ikke, og den skal rulleres av",
               "Fylkestinget hvert fjerde \345r fra n\345 av og"});
  }
  pdf.text(72, 360, 10, "Livsmestring", true);
  const Document document = read(pdf);
  INFO(outline(document));
  CHECK(has(document, "caption: Livsmestring"));
  CHECK(outline(document).find("eller i nabokommunen") != std::string::npos);
}

TEST_CASE("Numbered paragraphs after a colon are a list led in by it", "[layout]") {
  DrawnPdf pdf;
  pdf.page();
  add_body(pdf, 80);
  pdf.text(72, 140, 10, "Planen har tre deler:");
  pdf.lines(72, 153, 10, {"1. Innledning", "2. Videre arbeid", "3. Vedlegg"});
  const Document document = read(pdf);
  INFO(outline(document));
  REQUIRE(has(document, "list_item: Videre arbeid"));
  for (const Passage& p : document.passages)
    if (p.kind == Kind::list_item) CHECK_FALSE(p.lead_in.empty());
}

TEST_CASE("Numbered paragraphs that are set in are a list without a colon, too", "[layout]") {
  DrawnPdf pdf;
  pdf.page();
  add_body(pdf, 80);
  pdf.lines(86, 146, 10, {"1. Kommunen kartlegger hver enkelt.", "2. Fylket gir tilbudet."});
  const Document document = read(pdf);
  INFO(outline(document));
  CHECK(has(document, "list_item: Kommunen kartlegger hver enkelt."));
  CHECK(has(document, "list_item: Fylket gir tilbudet."));
}

TEST_CASE("Three boxes side by side are read from left to right", "[layout]") {
  DrawnPdf pdf;
  pdf.page();
  add_body(pdf, 80);
  double x = 60, y = 230;
  for (const char* place : {"Venstre", "Midtre", "Ytre"}) {
    pdf.shade(x, 200, x + 140, 320);
    pdf.lines(x + 8, y, 9,
              {place, "boks med nok ord til at", "den er en boks og", "ikke bare en linje",
               "eller to her"});
    x += 150, y += y > 240 ? -22 : 15;
  }
  const std::string all = outline(read(pdf));
  INFO(all);
  CHECK(all.find("Venstre") < all.find("Midtre"));
  CHECK(all.find("Midtre") < all.find("Ytre"));
}
