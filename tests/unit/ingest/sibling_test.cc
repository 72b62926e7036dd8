// Ways of setting a page that plans have besides the plain one: drop capitals, drawn bullets, bands
// of colour, headings that look like the text, text under other things.

#include <catch2/catch.hpp>

#include "tests/support/drawn_pdf.h"
#include "tests/support/outline_of.h"
#include "tests/support/read_drawn.h"

using namespace planlupe;
using tests::DrawnPdf;
using tests::read;

namespace {

std::string outline(const DrawnPdf& pdf) { return "\n" + tests::outline_of(read(pdf)); }

bool has(const DrawnPdf& pdf, const std::string& line) {
  const std::string out = outline(pdf);
  UNSCOPED_INFO(out);
  return out.find("\n" + line + "\n") != std::string::npos;
}

void add_body(DrawnPdf& pdf, double y) {
  pdf.lines(72, y, 10,
            {"Fylkeskommunen bygger ut tilbudet i hele fylket og legger vekt",
             "at alle som vil, skal kunne delta i arbeid og utdanning der de",
             "bor, ogs\345 der det er langt til n\346rmeste skole og kurs er f\345."});
}

// A page of paragraphs with room from 300 to 680.
DrawnPdf page() {
  DrawnPdf pdf;
  pdf.page();
  for (double y = 80; y < 260; y += 60) add_body(pdf, y);
  add_body(pdf, 700);
  return pdf;
}

// A disc around (x, y), filled.
void add_disc(DrawnPdf& pdf, double x, double y, double r) {
  const auto at = [](double a, double b) {
    return std::to_string(a) + " " + std::to_string(842 - b) + " ";
  };
  const double k = 0.5523 * r;
  pdf.draw(at(x - r, y) + "m " + at(x - r, y - k) + at(x - k, y - r) + at(x, y - r) + "c " +
           at(x + k, y - r) + at(x + r, y - k) + at(x + r, y) + "c " + at(x + r, y + k) +
           at(x + k, y + r) + at(x, y + r) + "c " + at(x - k, y + r) + at(x - r, y + k) +
           at(x - r, y) + "c h f\n");
}

}  // namespace

TEST_CASE("A drop capital belongs to its word", "[sibling]") {
  DrawnPdf pdf = page();
  pdf.text(72, 336, 36, "F");
  pdf.text(96, 312, 10, "olk flytter hit fordi det er arbeid \345 f\345, og de blir");
  pdf.text(96, 325, 10, "boende der skole og bolig er n\346r. Derfor m\345 flere");
  pdf.text(72, 338, 10, "f\345 mulighet til \345 ta fagbrev der de bor.");
  CHECK(outline(pdf).find("Folk flytter hit fordi det er arbeid å få, og de blir boende") !=
        std::string::npos);
}

TEST_CASE("Discs before lines are bullets", "[sibling]") {
  DrawnPdf pdf = page();
  pdf.text(72, 320, 10, "Kommunene skal:");
  for (double y = 340; y < 380; y += 15) add_disc(pdf, 82, y - 3, 2);
  pdf.text(92, 340, 10, "kartlegge behov").text(92, 355, 10, "gi tilbud til alle");
  pdf.text(92, 370, 10, "melde tilbake");
  CHECK(outline(pdf).find("list_item 1: kartlegge behov\nlist_item 1: gi tilbud til alle\n"
                          "list_item 1: melde tilbake\n") != std::string::npos);
}

TEST_CASE("A title on a band of colour is a heading", "[sibling]") {
  DrawnPdf pdf = page();
  pdf.shade(72, 305, 500, 332).text(80, 322, 10, "M\345l for skolen", true);
  add_body(pdf, 360);
  CHECK(has(pdf, "heading 1: Mål for skolen"));
}

TEST_CASE("A title on a band of its own need not be bold", "[sibling]") {
  DrawnPdf pdf = page();
  pdf.shade(72, 305, 500, 332, "0.2")
      .draw("1 g ")
      .text(80, 322, 10, "M\345l for skolen")
      .draw("0 g ");
  add_body(pdf, 360);
  CHECK(has(pdf, "heading 1: Mål for skolen"));
}

TEST_CASE("Shaded rows and shaded sentences are no titles", "[sibling]") {
  DrawnPdf pdf = page();
  for (double y = 300; y < 380; y += 20)
    pdf.shade(72, y, 500, y + 20, y > 310 && y < 330 ? "0.9" : "0.8").text(80, y + 14, 10, "Skole");
  add_body(pdf, 420);
  pdf.shade(72, 505, 500, 532).text(80, 522, 10, "Alle skal med.");
  add_body(pdf, 560);
  CHECK(outline(pdf).find("heading") == std::string::npos);
}

TEST_CASE("Section numbers make headings of lines that look like the text", "[sibling]") {
  DrawnPdf pdf = page();
  double y = 300;
  for (const char* title : {"1 Bakgrunn", "1.1 Mandat", "1.2 Roller", "2 Skole"}) {
    pdf.text(72, y, 10, title);
    add_body(pdf, y + 26);
    y += 95;
  }
  const std::string out = outline(pdf);
  INFO(out);
  for (const char* line : {"heading 1: 1 Bakgrunn\n", "heading 2: 1.1 Mandat\n",
                           "heading 2: 1.2 Roller\n", "heading 1: 2 Skole\n"})
    CHECK(out.find(line) != std::string::npos);
}

TEST_CASE("A section number that goes on from the last heading makes another", "[sibling]") {
  DrawnPdf pdf = page();
  pdf.text(72, 300, 15, "1 Bakgrunn")
      .text(72, 420, 10, "1.1 Mandat")
      .text(72, 520, 10, "3.2 Roller");
  for (const double y : {326, 446, 546}) add_body(pdf, y);
  CHECK(has(pdf, "heading 2: 1.1 Mandat"));
  CHECK(has(pdf, "paragraph: 3.2 Roller"));
}

TEST_CASE("Short lines of a numbered list are no sections", "[sibling]") {
  DrawnPdf pdf = page();
  double y = 320;
  for (const char* item : {"1 Skole", "2 Arbeid", "2.1 Kurs", "3 Bolig"})
    pdf.text(72, y, 10, item), y += 20;
  CHECK(outline(pdf).find("heading") == std::string::npos);
}

TEST_CASE("Lines in capitals above paragraphs are headings", "[sibling]") {
  DrawnPdf pdf = page();
  pdf.text(72, 310, 10, "M\305L OG TILTAK");
  add_body(pdf, 336);
  pdf.text(72, 410, 10, "FRISTER");
  add_body(pdf, 436);
  CHECK(has(pdf, "heading 1: MÅL OG TILTAK"));
  CHECK(has(pdf, "heading 1: FRISTER"));
}

TEST_CASE("A quotation set large heads nothing", "[sibling]") {
  DrawnPdf pdf = page();
  pdf.text(72, 320, 16, "\253Vi trenger alle som vil arbeide.\273");
  CHECK(has(pdf, "paragraph: «Vi trenger alle som vil arbeide.»"));
}

TEST_CASE("Text under a disc or rectangle of colour is left out and told", "[sibling]") {
  DrawnPdf pdf = page();
  pdf.text(300, 400, 10, "Mal for disken").draw("1 g\n");
  add_disc(pdf, 330, 398, 80);
  pdf.draw("0 g\n").text(100, 600, 10, "Mal for feltet").shade(90, 560, 300, 640);
  const Document document = read(pdf);
  CHECK(tests::outline_of(document).find("Mal for") == std::string::npos);
  REQUIRE(document.problems.size() == 1);
  CHECK(document.problems[0].code == "hidden_text");
}

TEST_CASE("Text beside the cut of what is drawn over it is read", "[sibling]") {
  DrawnPdf pdf = page();
  pdf.text(100, 600, 10, "Synlig tekst her");
  pdf.draw("q 10 10 m 60 10 l 30 60 l h W n\n").shade(90, 560, 300, 640).draw("Q\n");
  CHECK(has(pdf, "paragraph: Synlig tekst her"));
}

TEST_CASE("A sentence without an end leads to the list below it", "[sibling]") {
  DrawnPdf pdf = page();
  pdf.text(72, 320, 10, "Fylket vil");
  for (double y = 340; y < 370; y += 15)
    pdf.text(82, y, 10, "\225").text(94, y, 10, "bygge ut tilbudet");
  const Document document = read(pdf);
  int led = 0;
  for (const Passage& p : document.passages) led += p.kind == Kind::list_item && !p.lead_in.empty();
  CHECK(led == 2);
}

TEST_CASE("Letters after a colon are a list", "[sibling]") {
  DrawnPdf pdf = page();
  pdf.lines(72, 320, 10, {"Dette gjelder:"});
  pdf.text(72, 345, 10, "a. alle som bor her").text(72, 365, 10, "b. alle som flytter hit");
  CHECK(has(pdf, "list_item 1: alle som bor her"));
  CHECK(has(pdf, "list_item 1: alle som flytter hit"));
}

TEST_CASE("The last row of a ruled table is one without its head", "[sibling]") {
  DrawnPdf pdf = page();
  for (const double y : {300, 318, 340}) pdf.rule(72, y, 500, y);
  for (const double x : {72, 200, 350, 500}) pdf.rule(x, 300, x, 340);
  pdf.text(76, 332, 9, "Kurs for alle").text(204, 332, 9, "Kommunen").text(354, 332, 9, "Fylket");
  CHECK(has(pdf, "table_row: Kurs for alle | Kommunen | Fylket"));
}

TEST_CASE("A list between the line below the header and a ruled table is a list", "[sibling]") {
  DrawnPdf pdf = page();
  pdf.rule(72, 300, 500, 300);
  for (double y = 316; y < 360; y += 14)
    pdf.text(76, y, 10, "\225").text(90, y, 10, "bygge ut tilbudet");
  for (const double y : {370, 388, 406}) pdf.rule(72, y, 500, y);
  for (const double x : {72, 200, 350, 500}) pdf.rule(x, 370, x, 406);
  for (const double y : {382, 400})
    pdf.text(76, y, 9, "Kurs").text(204, y, 9, "Kommunen").text(354, y, 9, "Fylket");
  const std::string out = outline(pdf);
  INFO(out);
  CHECK(out.find("list_item 1: bygge ut tilbudet\ntable_row: Kurs | Kommunen") !=
        std::string::npos);
}

TEST_CASE("Contents end with their rows", "[sibling]") {
  DrawnPdf pdf;
  pdf.page().text(72, 80, 24, "Innhold");
  for (int i = 1; i < 6; ++i) {
    pdf.text(72, 100 + 20 * i, 10, "Kapittel om skole");
    pdf.text(460, 100 + 20 * i, 10, std::to_string(3 * i));
  }
  pdf.page();
  for (double y = 80; y < 700; y += 60) add_body(pdf, y);
  const Document document = read(pdf);
  for (const Passage& p : document.passages)
    CHECK((p.region == Region::contents) == (p.kind == Kind::table_row));
}

TEST_CASE("The columns of tables do not part loose lines of the text", "[sibling]") {
  DrawnPdf pdf;
  for (int n = 0; n < 3; ++n) {
    pdf.page();
    for (double y = 80; y < 500; y += 18)
      for (const double x : {72, 150})
        pdf.text(x, y, 10, "Bygd " + std::to_string(static_cast<int>(y * 7 + x) + n));
  }
  pdf.page();
  for (double y = 80; y < 260; y += 60) add_body(pdf, y);
  pdf.text(72, 320, 10, "som det").text(150, 320, 10, "st\370rste hinderet for de fleste av");
  pdf.text(72, 333, 10, "dem.");
  for (double y = 380; y < 700; y += 60) add_body(pdf, y);
  CHECK(outline(pdf).find("som det største hinderet for de fleste av dem.") != std::string::npos);
}
