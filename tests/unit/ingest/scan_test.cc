// Scanned pages from their image to the document: drawn pages as images in other drawn pages.

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "ingest/ocr/ocr.h"
#include "ingest/ocr/ocr_page.h"
#include "ingest/pdf/pdf_reader.h"
#include "ingest/read.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/outline_of.h"

using namespace planlupe;
using namespace planlupe::ingest;
using tests::DrawnPdf;

namespace {

Picture picture_of(const DrawnPdf& pdf, double dpi) {
  const std::string bytes = pdf.bytes();
  auto reader = PdfReader::open(bytes, "");
  REQUIRE(reader);
  return reader->picture(1, dpi);
}

// A page that shows nothing but the first page of `pdf`, as a scanner of `dpi` sees it.
void add_scan(DrawnPdf& out, const DrawnPdf& pdf, double dpi) {
  const Picture picture = picture_of(pdf, dpi);
  out.page().draw("q 595 0 0 842 0 0 cm BI /W " + std::to_string(picture.width) + " /H " +
                  std::to_string(picture.height) + " /BPC 8 /CS /G ID " +
                  std::string(picture.grey.begin(), picture.grey.end()) + " EI Q\n");
}

// As the parent of the workers does it: read, recognise what wants it, read again.
Document read_scans(const DrawnPdf& pdf) {
  const std::string bytes = pdf.bytes();
  std::set<int> wanted;
  ReadOptions options;
  options.wants_ocr = [&wanted](int page) { wanted.insert(page); };
  REQUIRE(read(bytes, "plan.pdf", options));
  for (const int page : wanted) {
    const auto words = ocr_page(bytes, page, options);
    REQUIRE(words);
    options.ocr_pages.emplace(page, *words);
  }
  auto document = read(bytes, "plan.pdf", options);
  REQUIRE(document);
  return *std::move(document);
}

const std::vector<std::string> left{
    "Kommunene har i flere \345r bosatt",        "flyktninger i alle deler av fylket.",
    "De fleste som kommer, vil bli boende,",     "og mange finner arbeid i reiselivet.",
    "Fylkeskommunen vil derfor gi kurs i norsk", "ogs\345 der det er langt til skolen."};
const std::vector<std::string> right{
    "N\346ringslivet trenger folk med fagbrev,", "og oppl\346ringen skal f\370lge behovet.",
    "B\345de unge og voksne f\345r tilbud om",   "veiledning i sin egen kommune, og de",
    "som har utdanning fra andre land, f\345r",  "den vurdert i l\370pet av et halvt \345r."};

// Two columns, `times` times below each other.
DrawnPdf two_columns(int times) {
  DrawnPdf pdf;
  pdf.page();
  for (double y = 120; times > 0; --times, y += 100)
    pdf.lines(72, y, 11, left).lines(320, y, 11, right);
  return pdf;
}

}  // namespace

TEST_CASE("Scanned pages among others are read, column by column", "[ingest]") {
  DrawnPdf pdf;
  pdf.page().lines(72, 120, 11,
                   {"Planen gjelder for hele fylket i fire \345r, og den skal f\370lges opp"});
  add_scan(pdf, two_columns(1), 150);
  const Document document = read_scans(pdf);
  REQUIRE(document.pages.size() == 2);
  CHECK(document.pages[0].source == Source::text);
  CHECK(document.pages[1].source == Source::ocr);
  CHECK(document.pages[1].health == Health::ok);
  const std::string out = tests::outline_of(document);
  INFO(out);
  const auto first = out.find("bosatt flyktninger i alle deler"),
             second = out.find("langt til skolen."), third = out.find("folk med fagbrev, og oppl");
  CHECK(first != out.npos);
  CHECK(first < second);
  CHECK(second < third);
  CHECK(third != out.npos);
}

TEST_CASE("A page scanned too coarsely is unreadable, whatever was made of it", "[ingest]") {
  DrawnPdf pdf;
  add_scan(pdf, two_columns(6), 50);
  const Document document = read_scans(pdf);
  CHECK(document.pages[0].health == Health::unreadable);
  CHECK(document.pages[0].reason == "poorly_recognised");
}

TEST_CASE("A scanned page of two lines is read", "[ingest]") {
  DrawnPdf lines, pdf;
  lines.page().lines(72, 120, 11, {left[0], left[1]});
  add_scan(pdf, lines, 150);
  const Document document = read_scans(pdf);
  const std::string out = tests::outline_of(document);
  INFO(out);
  CHECK(document.pages[0].source == Source::ocr);
  CHECK(out.find("i alle deler av fylket.") != out.npos);
}

TEST_CASE("The leading dots of scanned contents are no doubt", "[ingest]") {
  DrawnPdf pdf;
  pdf.page().text(72, 100, 18, "Innhold", true);
  double y = 140;
  for (const char* title : {"Bakgrunn", "Folketall", "Bosetting", "Arbeid", "Utdanning", "Helse"}) {
    pdf.text(72, y, 11, title + std::string(" ") + std::string(100, '.') + " 4");
    y += 18;
  }
  const auto page = recognise(picture_of(pdf, 150));
  REQUIRE(page);
  CHECK(page->doubtful < 0.05);
}

TEST_CASE("The bullets of a scanned list are read as such", "[ingest]") {
  const auto list = [](const std::string& bullet) {
    DrawnPdf pdf;
    pdf.page().lines(72, 120, 11,
                     {"Fylkeskommunen vil i planperioden gj\370re disse tingene sammen med",
                      "kommunene, staten og de frivillige lagene:"});
    double y = 155;
    for (const char* second :
         {"i alle deler av fylket", "for voksne som jobber", "der det er langt til skolen"}) {
      pdf.text(72, y, 11, bullet);
      pdf.text(86, y, 11, "gi kurs i norsk og i de fagene som trengs i arbeidslivet,");
      pdf.text(86, y + 14.3, 11, second + std::string(" og lite aktivitet ellers i \345ret"));
      y += 28.6;
    }
    return pdf;
  };
  for (const double dpi : {150, 300}) {
    DrawnPdf pdf;
    add_scan(pdf, list("\225"), dpi);
    const Document document = read_scans(pdf);
    const auto items = std::count_if(document.passages.begin(), document.passages.end(),
                                     [](const Passage& p) { return p.kind == Kind::list_item; });
    INFO(dpi << " dpi\n" << tests::outline_of(document));
    CHECK(items == 3);
  }
}

TEST_CASE("A ruled table in a scan keeps cells of several lines whole", "[ingest]") {
  for (const double dpi : {150, 300}) {
    DrawnPdf table;
    table.page().lines(72, 100, 11, left);
    const std::vector<std::vector<std::string>> rows{
        {"Kommune", "Tiltak i planperioden", "", "Ansvar"},
        {"Nordvik", "Kurs i norsk for voksne", "som er i arbeid", "Skolen"},
        {"S\370rdal", "Boliger til leie ved", "havna og skolen", "Kommunen"},
        {"Ytre fjord", "Flere bussruter om", "kvelden og i helgene", "Fylket"}};
    double y = 220;
    for (const auto& row : rows) {
      table.rule(72, y, 500, y);
      table.text(78, y + 10, 10, row[0]).text(228, y + 10, 10, row[1]);
      table.text(228, y + 22, 10, row[2]).text(378, y + 10, 10, row[3]);
      y += 25;
    }
    table.rule(72, y, 500, y);
    for (const double x : {72, 222, 372, 500}) table.rule(x, 220, x, y);
    DrawnPdf pdf;
    add_scan(pdf, table, dpi);
    const std::string out = tests::outline_of(read_scans(pdf));
    INFO(dpi << " dpi\n" << out);
    CHECK(out.find("Nordvik | Kurs i norsk for voksne som er i arbeid | Skolen") != out.npos);
    CHECK(out.find("rdal | Boliger til leie ved havna og skolen | Kommunen") != out.npos);
    CHECK(out.find("Ytre fjord | Flere bussruter om kvelden og i helgene") != out.npos);
  }
}

TEST_CASE("Short and long numbers in the cells of a scan are read", "[ingest]") {
  const std::vector<std::string> rows{"Sauda|28 701|9,7|1,1", "Valle|9 897|7,3|15,2",
                                      "Beiarn|12 139|2,2|-5,0", "Vinje|2 107|1,7|0,9"};
  DrawnPdf page, pdf;
  page.page().lines(72, 100, 10, left);
  double y = 200;
  for (const std::string& row : rows) {
    std::istringstream cells(row);
    double x = 72;
    for (std::string cell; std::getline(cells, cell, '|'); x += 110) page.text(x, y, 9, cell);
    page.rule(68, y + 6, 500, y + 6);
    y += 18;
  }
  add_scan(pdf, page, 150);
  const std::string out = tests::outline_of(read_scans(pdf));
  INFO(out);
  for (std::string row : rows) {
    for (std::size_t bar = 0; (bar = row.find('|', bar)) != row.npos; bar += 3)
      row.replace(bar, 1, " | ");
    CHECK(out.find(row) != out.npos);
  }
}
