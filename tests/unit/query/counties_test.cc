#include <catch2/catch.hpp>

#include <cstdlib>

#include "query/tables/counties.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::query;
using Names = std::vector<std::string>;

TEST_CASE("A dissolved county leads to those that are there today", "[query]") {
  const auto counties = read_counties();
  REQUIRE(counties);
  CHECK(counties->today("Oppland") == Names{"Innlandet"});
  CHECK(counties->today("Sør-Trøndelag") == Names{"Trøndelag"});
  CHECK(counties->today("Bergen") == Names{"Vestland"});
  CHECK(counties->today("Viken") == Names{"Akershus", "Buskerud", "Østfold"});
  CHECK(counties->today("Vestfold og Telemark") == Names{"Telemark", "Vestfold"});
  CHECK(counties->find("Oppland")->last_year == 2019);
  CHECK(counties->find("Troms og Finnmark")->last_year == 2023);
}

TEST_CASE("A county that came back exists", "[query]") {
  const auto counties = read_counties();
  REQUIRE(counties);
  CHECK_FALSE(counties->find("Telemark")->last_year);
  CHECK(counties->today("Finnmark") == Names{"Finnmark"});
}

TEST_CASE("Counties are found by any case, other names and with «fylkeskommune»", "[query]") {
  const auto counties = read_counties();
  REQUIRE(counties);
  CHECK(counties->find("MØRE OG  ROMSDAL")->name == "Møre og Romsdal");
  CHECK(counties->find("Nordland fylkeskommune")->name == "Nordland");
  CHECK(counties->find("Trööndelage")->name == "Trøndelag");
  CHECK(counties->find("Skogmark") == nullptr);
  CHECK(counties->today("Skogmark").empty());
}
