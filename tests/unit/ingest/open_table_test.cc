// Tables without lines, and what only looks like one.

#include <catch2/catch.hpp>

#include "ingest/pdf/pdf_document.h"
#include "tests/support/drawn_pdf.h"

using namespace planlupe;
using planlupe::ingest::read_pdf;
using tests::DrawnPdf;

namespace {

constexpr const char* prose[] = {
    "Fylkeskommunen bygger ut tilbudet i hele fylket og legger vekt",
    "at alle som vil, skal kunne delta i arbeid og utdanning der de",
    "bor, ogs\345 der det er langt til n\346rmeste skole og kurs er f\345."};

void add_prose(DrawnPdf& pdf, double y) {
  for (const char* line : prose) pdf.text(72, y, 10, line), y += 13;
}

// The rows of the only page that `pdf` has besides prose, one a line.
std::string rows_of(const DrawnPdf& pdf) {
  auto document = read_pdf(pdf.bytes(), {});
  REQUIRE(document);
  std::string out;
  for (const Passage& p : document->passages)
    if (p.kind == Kind::table_row) out += p.text + "\n";
  return out;
}

DrawnPdf with_prose() {
  DrawnPdf pdf;
  pdf.page();
  for (double y = 80; y < 300; y += 55) add_prose(pdf, y);
  add_prose(pdf, 700);
  return pdf;
}

// Texts of one row at the x positions 72, 230, 330 and 430.
void add_row(DrawnPdf& pdf, double y, const std::vector<std::string>& cells, bool bold = false) {
  const double places[] = {72, 230, 330, 430};
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (!cells[i].empty()) pdf.text(places[i], y, 10, cells[i], bold);
}

}  // namespace

TEST_CASE("Figures under each other make a table without lines", "[open_table]") {
  DrawnPdf pdf = with_prose();
  add_row(pdf, 330, {"Kommune", "2019", "2020"});
  add_row(pdf, 344, {"Austvik", "1 204", "1 198"});
  add_row(pdf, 358, {"Nordli", "823", "840"});
  add_row(pdf, 372, {"Sum", "", "2 038"});
  CHECK(rows_of(pdf) ==
        "Kommune | 2019 | 2020\nAustvik | 1 204 | 1 198\nNordli | 823 | 840\nSum | | 2 038\n");
}

TEST_CASE("A cell over several lines is one where white parts the rows", "[open_table]") {
  DrawnPdf pdf = with_prose();
  add_row(pdf, 330, {"Tiltak", "Ansvar", "Frist"}, true);
  add_row(pdf, 350, {"Gi kurs til alle som har", "Kommunene", "2024"});
  add_row(pdf, 362, {"kort botid"});
  add_row(pdf, 382, {"Bygge flere boliger", "Fylket og", "2025"});
  add_row(pdf, 394, {"", "kommunene"});
  add_row(pdf, 414, {"Hente hjem ungdom som", "Fylket", "2026"});
  add_row(pdf, 426, {"har flyttet"});
  CHECK(rows_of(pdf) ==
        "Tiltak | Ansvar | Frist\nGi kurs til alle som har kort botid | Kommunene | 2024\n"
        "Bygge flere boliger | Fylket og kommunene | 2025\n"
        "Hente hjem ungdom som har flyttet | Fylket | 2026\n");
}

TEST_CASE("Without white between rows small letters go on with a cell", "[open_table]") {
  DrawnPdf pdf = with_prose();
  add_row(pdf, 330, {"Tiltak", "Ansvar", "Frist"}, true);
  add_row(pdf, 343, {"Gi kurs til alle som har", "Kommunene", "2024"});
  add_row(pdf, 356, {"kort botid"});
  add_row(pdf, 369, {"Bygge flere boliger", "Fylket", "2025"});
  add_row(pdf, 382, {"Hente hjem ungdom", "Fylket", "2026"});
  CHECK(rows_of(pdf) ==
        "Tiltak | Ansvar | Frist\nGi kurs til alle som har kort botid | Kommunene | 2024\n"
        "Bygge flere boliger | Fylket | 2025\nHente hjem ungdom | Fylket | 2026\n");
}

TEST_CASE("The head of an open table that goes on stands once", "[open_table]") {
  DrawnPdf pdf = with_prose();
  const auto part = [&](double y, const std::string& first) {
    add_row(pdf, y, {"Kommune", "2019", "2020"}, true);
    for (int i = 1; i < 5; ++i)
      add_row(pdf, y + 14 * i, {first + std::string(1, static_cast<char>('a' + i)), "12", "17"});
  };
  part(630, "Nord");
  pdf.page();
  part(80, "S\370r");
  add_prose(pdf, 200);
  const std::string rows = rows_of(pdf);
  INFO(rows);
  CHECK(rows.find("Kommune") == rows.rfind("Kommune"));
  CHECK(rows.find("Nordb | 12 | 17\n") != std::string::npos);
  CHECK(rows.find("S\u00F8re | 12 | 17\n") != std::string::npos);
}

TEST_CASE("Two columns of text are no table", "[open_table]") {
  DrawnPdf pdf = with_prose();
  for (double y = 330; y < 600; y += 13) {
    pdf.text(72, y, 10, "Kommunene har ansvar for kurs og");
    pdf.text(310, y, 10, "for dem som bor der det er langt");
  }
  CHECK(rows_of(pdf).empty());
}

TEST_CASE("Lists side by side are no table", "[open_table]") {
  DrawnPdf pdf = with_prose();
  pdf.text(72, 330, 10, "Utfordringer:", true).text(310, 330, 10, "Status:", true);
  for (double y = 344; y < 430; y += 14) {
    pdf.text(72, y, 10, "\225").text(86, y, 10, "For f\345 rom");
    pdf.text(310, y, 10, "\225").text(324, y, 10, "Nye vinduer");
  }
  CHECK(rows_of(pdf).empty());
}

TEST_CASE("An address or a signature is no table", "[open_table]") {
  DrawnPdf pdf = with_prose();
  add_row(pdf, 330, {"Postadresse:", "Bes\370k:", "Telefon:"}, true);
  add_row(pdf, 344, {"Postboks 12", "Storgata 1", "00 00 00 00"});
  add_row(pdf, 358, {"0001 Byen", "Byen"});
  add_row(pdf, 500, {"Kari Hansen", "", "Ola Hansen"});
  add_row(pdf, 514, {"ordf\370rer", "", "r\345dmann"});
  CHECK(rows_of(pdf).empty());
}

TEST_CASE("Rows without a shade between shaded ones belong to the table", "[open_table]") {
  DrawnPdf pdf = with_prose();
  add_row(pdf, 330, {"Kommune", "Menn", "Kvinner"}, true);
  for (int i = 0; i < 6; ++i) {
    const double y = 344 + 14 * i;
    if (i % 2 == 0)
      for (const auto& [x0, x1] : {std::pair{70, 228}, {228, 328}, {328, 428}})
        pdf.shade(x0, y - 10, x1, y + 4);
    add_row(pdf, y, {"Bygd " + std::string(1, static_cast<char>('A' + i)), "412", "398"});
  }
  CHECK(rows_of(pdf) ==
        "Kommune | Menn | Kvinner\nBygd A | 412 | 398\nBygd B | 412 | 398\nBygd C | 412 | 398\n"
        "Bygd D | 412 | 398\nBygd E | 412 | 398\nBygd F | 412 | 398\n");
}
