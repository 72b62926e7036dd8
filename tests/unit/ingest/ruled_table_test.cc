// Tables that lines show, and charts, whose lines show none.

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/read_drawn.h"

using namespace planlupe;
using tests::DrawnPdf;

namespace {

std::vector<std::string> texts_of(const DrawnPdf& pdf, Kind kind) {
  std::vector<std::string> out;
  for (const Passage& p : tests::read(pdf).passages)
    if (p.kind == kind) out.push_back(p.text);
  return out;
}

using Texts = std::vector<std::string>;

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

TEST_CASE("A chart above a table is no part of it", "[ruled_table]") {
  DrawnPdf pdf;
  pdf.page();
  for (double y = 400; y < 600; y += 13)
    pdf.text(72, y, 10, "Fylket har fleire tilbod til dei som flyttar inn, og byggjer dei ut.");
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
