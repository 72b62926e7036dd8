// Tables that lines show, and charts, whose lines show none.

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/read_drawn.h"

using namespace planlupe;
using tests::DrawnPdf;

namespace {

std::vector<Passage> passages_of(const DrawnPdf& pdf, Kind kind) {
  std::vector<Passage> out = tests::read(pdf).passages;
  std::erase_if(out, [&](const Passage& p) { return p.kind != kind; });
  return out;
}

std::vector<std::string> texts_of(const DrawnPdf& pdf, Kind kind) {
  std::vector<std::string> out;
  for (const Passage& p : passages_of(pdf, kind)) out.push_back(p.text);
  return out;
}

using Texts = std::vector<std::string>;

// Figures that end at `x`.
void add_figures(DrawnPdf& pdf, double x, double y, const std::string& digits) {
  pdf.text(x - 5.56 * static_cast<double>(digits.size()), y, 10, digits);
}

// A table with lines between its rows only; its heads stand where the columns begin, its figures
// where they end.
DrawnPdf with_figures(int rows) {
  DrawnPdf pdf;
  pdf.page().rule(72, 100, 480, 100).rule(72, 118, 480, 118);
  pdf.text(75, 112, 10, "Bygd", true).text(225, 112, 10, "Busette", true);
  pdf.text(320, 112, 10, "Flytta", true).text(405, 112, 10, "Att", true);
  for (int i = 1; i <= rows; ++i) {
    const double y = 112 + 18 * i;
    pdf.text(75, y, 10, "Nordbygda").rule(72, y + 6, 480, y + 6);
    add_figures(pdf, 310, y, "1250");
    add_figures(pdf, 395, y, "810");
    add_figures(pdf, 475, y, "440");
  }
  return pdf;
}

// A page with text from y 400.
DrawnPdf page_of_text() {
  DrawnPdf pdf;
  pdf.page();
  for (double y = 400; y < 600; y += 13)
    pdf.text(72, y, 10, "Fylket har fleire tilbod til dei som flyttar inn, og byggjer dei ut.");
  return pdf;
}

// Bars with a grid behind them from x 110 to 500, y 100 to 200.
void add_chart(DrawnPdf& pdf) {
  for (int i = 0; i <= 4; ++i) {
    pdf.rule(110, 200 - 25 * i, 500, 200 - 25 * i);
    pdf.text(90, 202 - 25 * i, 7, std::to_string(25 * i));
  }
  const double tops[] = {160, 178, 178};
  for (int i = 0; i < 3; ++i) {
    const double x = 140 + 130 * i;
    pdf.shade(x, tops[i], x + 50, 200, "0.4");
    pdf.text(x + 20, tops[i] - 3, 7, std::to_string(200 - static_cast<int>(tops[i])));
    pdf.text(x + 10, 212, 7, std::to_string(2021 + i));
  }
}

}  // namespace

TEST_CASE("Heads stand in the columns of figures that end flush", "[ruled_table]") {
  for (const int rows : {4, 14}) {
    const Texts found = texts_of(with_figures(rows), Kind::table_row);
    REQUIRE(found.size() == static_cast<std::size_t>(rows) + 1);
    CHECK(found.front() == "Bygd | Busette | Flytta | Att");
    CHECK(found.back() == "Nordbygda | 1250 | 810 | 440");
  }
}

TEST_CASE("A chart above a table is no part of it", "[ruled_table]") {
  DrawnPdf pdf = page_of_text();
  pdf.rule(72, 60, 510, 60);
  add_chart(pdf);
  pdf.text(72, 228, 10, "Figur 1: Busette i Austfjella.");
  for (const double y : {240.0, 258.0, 276.0, 294.0}) pdf.rule(72, y, 510, y);
  for (const double x : {72.0, 300.0, 510.0}) pdf.rule(x, 240, x, 294);
  const Texts cells = {"Tiltak", "Ansvar", "Norskkurs", "Kommunen", "Rettleiing", "Fylket"};
  for (std::size_t i = 0; i < cells.size(); ++i)
    pdf.text(i % 2 ? 303 : 75, 252 + 18 * static_cast<double>(i / 2), 10, cells[i]);
  CHECK(texts_of(pdf, Kind::table_row) ==
        Texts{"Tiltak | Ansvar", "Norskkurs | Kommunen", "Rettleiing | Fylket"});
  const Texts captions = texts_of(pdf, Kind::caption);
  REQUIRE(captions.size() == 2);
  CHECK(captions.front().ends_with("2021 2022 2023"));
  CHECK(captions.back() == "Figur 1: Busette i Austfjella.");
}

TEST_CASE("The labels of a chart are no evidence, its caption is", "[ruled_table]") {
  DrawnPdf pdf = page_of_text();
  add_chart(pdf);
  pdf.text(72, 228, 10, "Figur 1: Busette i Austfjella.");
  const auto captions = passages_of(pdf, Kind::caption);
  REQUIRE(captions.size() == 2);
  for (const Passage& p : captions)
    CHECK(p.region == (p.text.starts_with("Figur") ? Region::body : Region::chart));
}

TEST_CASE("The words in a drawing that is no chart are evidence", "[ruled_table]") {
  DrawnPdf pdf = page_of_text();
  pdf.draw("0.4 g 100 640 m 200 700 300 700 400 640 c 300 560 200 560 100 640 c f 0 g\n");
  pdf.text(200, 190, 8, "Kvalifisere").text(200, 210, 8, "Busetje 2030").text(200, 230, 8, "Bu");
  const auto captions = passages_of(pdf, Kind::caption);
  REQUIRE(captions.size() == 1);
  CHECK(captions.front().region == Region::body);
}
