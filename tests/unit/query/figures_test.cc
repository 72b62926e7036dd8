#include <catch2/catch.hpp>

#include "query/tables/figures.h"

using namespace planlupe::query;

namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> out;
  for (const Figure& figure : figures_in(text)) out.push_back(figure.text);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("A number with its unit is a figure", "[query]") {
  CHECK(texts("11 prosent av innvandrerne.") == Texts{"11 prosent"});
  CHECK(texts("Om lag 28,2 % er arbeidsinnvandrere.") == Texts{"28,2 %"});
  CHECK(texts("Fylket bosatte 1 200 flyktninger i fjor.") == Texts{"1 200 flyktninger"});
  CHECK(texts("Fylket busette 1.200 flyktningar.") == Texts{"1.200 flyktningar"});
  CHECK(texts("Det er 350 bosatte flyktninger.") == Texts{"350 bosatte"});
  CHECK(texts("Mellom 10–15 prosent står utenfor.") == Texts{"10–15 prosent"});
  CHECK(texts("Tilskuddet er 3,5 mill. kroner.") == Texts{"3,5 mill"});
}

TEST_CASE("A part of a whole is one figure", "[query]") {
  CHECK(texts("13 av 28 elever forbedret seg.") == Texts{"13 av 28 elever"});
  CHECK(texts("I 12 av 23 kommuner bor det flyktninger.") == Texts{"12 av 23 kommuner"});
  CHECK(texts("Av 28 elever besto 13.") == Texts{"28 elever"});
}

TEST_CASE("Equal figures are equal however per cent is written", "[query]") {
  CHECK(unified("70 prosent") == "70 %");
  CHECK(unified("70 %") == "70 %");
  CHECK(unified("70%") == "70 %");
  CHECK(unified("70 pst") == "70 %");
  CHECK(unified("40 elever") == "40 elever");
  CHECK(value_of("1 200 flyktninger") == 1200);
  CHECK(value_of("3,5 mill") == 3.5);
}

TEST_CASE("Years, dates, sections of law and names are no figures", "[query]") {
  CHECK(texts("I 2030 er innvandrere godt integrert.").empty());
  CHECK(texts("Planstrategien 2024–2028 gjelder.").empty());
  CHECK(texts("Se § 4 i loven og kapittel 3.").empty());
  CHECK(texts("COVID19 rammet innvandrere.").empty());
  CHECK(texts("I løpet av 2022 bosatte kommunene mange.").empty());
  CHECK(texts("Tabell 1 Innbyggere etter landbakgrunn").empty());
}

TEST_CASE("In the words of a chart a number does not belong to the next label", "[query]") {
  CHECK(texts("Alle 78,4 Flyktningar 49,5 Ukrainarar 24,2").empty());
}

TEST_CASE("A figure comes with its sentence", "[query]") {
  const auto figures = figures_in("Kort intro. Rundt 16 prosent er innvandrere. Slutt.");
  REQUIRE(figures.size() == 1);
  CHECK(figures[0].sentence == "Rundt 16 prosent er innvandrere.");
}
