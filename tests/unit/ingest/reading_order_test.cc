// The order in which the parts of a page are read, where it is not plain columns.

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/read_drawn.h"

using namespace planlupe;
using tests::DrawnPdf;

namespace {

using Texts = std::vector<std::string>;

Texts texts_of(const DrawnPdf& pdf) {
  Texts out;
  for (const Passage& p : tests::read(pdf).passages) out.push_back(p.text);
  return out;
}

bool has(const Texts& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace

TEST_CASE("Two lines on each side of an upright line are two texts", "[reading_order]") {
  DrawnPdf pdf;
  pdf.page();
  pdf.lines(72, 100, 10, {"Mange flyttar hit og", "blir buande i bygda."});
  pdf.lines(230, 100, 10, {"Norskkursa blir haldne", "om kvelden i alle bygder."});
  pdf.rule(210, 85, 210, 120);
  CHECK(texts_of(pdf) == Texts{"Mange flyttar hit og blir buande i bygda.",
                               "Norskkursa blir haldne om kvelden i alle bygder."});
}

TEST_CASE("Columns further down do not cut what stands above them", "[reading_order]") {
  DrawnPdf pdf;
  pdf.page();
  pdf.lines(72, 100, 10,
            {"Valet: fleire av", "dei unge stemmer", "der nemnda har", "vore og fortalt"});
  pdf.lines(190, 92, 10,
            {"Nettverk: laga inviterer alle som", "er nye, og andre bygder gjer det", "same."});
  pdf.rule(180, 80, 180, 150);
  const Texts left = {"Bygda har eit tilbod om praksis for", "alle som er nye, og det gjeld heile",
                      "tida. Det er frivillig. Plassane er i", "butikkar, verkstader og kontor, og",
                      "arbeidsgivarane er glade med det."};
  const Texts right = {"Helsa er god hos dei fleste, men", "nokre treng hjelp tidleg, og",
                       "det krev at tenestene veit om andre", "og har same plan for alle."};
  pdf.lines(72, 300, 10, left).lines(320, 313, 10, right);
  CHECK(has(texts_of(pdf), "Valet: fleire av dei unge stemmer der nemnda har vore og fortalt"));
}

TEST_CASE("A label beside a paragraph is no part of it", "[reading_order]") {
  DrawnPdf pdf;
  pdf.page().text(72, 112, 16, "25 %");
  pdf.lines(140, 100, 8,
            {"Andelen eldre aukar i", "heile fylket, og mest i", "bygdene lengst vekke i",
             "dalane og ved kysten."});
  CHECK(texts_of(pdf) ==
        Texts{"25 %",
              "Andelen eldre aukar i heile fylket, og mest i bygdene lengst vekke i "
              "dalane og ved kysten."});
}
