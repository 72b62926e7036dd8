#include <catch2/catch.hpp>

#include "query/tables/comparisons.h"

using namespace planlupe::query;

namespace {

std::size_t found(std::string_view text) { return comparisons_in(text).size(); }

}  // namespace

TEST_CASE("A sentence that names the rest of the population compares with it", "[query]") {
  CHECK(found("Innvandrere bor trangere enn befolkningen ellers.") == 1);
  CHECK(found("Innvandrarar røystar sjeldnare enn resten av befolkninga.") == 1);
  CHECK(found("Andelen er høyere enn i befolkningen generelt.") == 1);
  CHECK(found("Samanlikna med befolkninga elles er fleire utan arbeid.") == 1);
  CHECK(found("Valdeltakinga blant innvandrarar skal opp på nivå med resten av folket.") == 1);
  CHECK(found("Den øvrige  befolkningen har høyere inntekt.") == 1);
}

TEST_CASE("Talk with the population and its growth compare nobody", "[query]") {
  CHECK(found("Fylkeskommunen har dialog med befolkningen om bosetting av flyktninger.") == 0);
  CHECK(found("Befolkningen vokser fordi innvandrere flytter hit.") == 0);
}

TEST_CASE("The legend of a chart compares nobody", "[query]") {
  CHECK(comparisons_in("100 80 60 40 20 0 Befolkningen ellers Flyktninger Kort botid").empty());
  CHECK(comparisons_in("Befolkninga elles Arbeidsinnvandrarar Familieinnvandrarar").empty());
  CHECK(comparisons_in("Lavere valgdeltakelse enn befolkningen ellers").size() == 1);
}

TEST_CASE("Only the sentence that compares is given, with its place", "[query]") {
  const auto all = comparisons_in("Æra er ny. Flere er unge enn befolkningen ellers. Slik er det.");
  REQUIRE(all.size() == 1);
  CHECK(all[0].sentence == "Flere er unge enn befolkningen ellers.");
  CHECK(all[0].start == 11);
  CHECK(all[0].end == 49);
}
