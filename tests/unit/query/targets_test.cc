#include <catch2/catch.hpp>

#include "query/tables/tables.h"
#include "tests/support/small_study.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

Written plan_with(const std::string& file, const std::string& text, const std::string& codes) {
  Written plan{.plan = plan_of(file, "Agder", PlanType::kompetanseplan, file, 2024)};
  plan.lines = {{1, "", text, codes}};
  return plan;
}

}  // namespace

TEST_CASE("The same goal in several plans stands together, whatever the writing", "[query]") {
  const Table table = targets_table(
      reading_of({plan_with("a.pdf", "Målet er at 70 prosent er i arbeid.", "MOD.mal=Målet"),
                  plan_with("b.pdf", "Målet er at 9 flyktninger får jobb.", "MOD.mal=Målet"),
                  plan_with("c.pdf", "Målet er 70 % i utdanning.", "MOD.mal=Målet")}));
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].cells[0].text == "9 flyktninger");
  CHECK(table.rows[1].cells[0].text == "70 %");
  CHECK(table.rows[2].cells[0].text == "70 %");
}

TEST_CASE("A figure in another sentence than the goal is no goal", "[query]") {
  const Table table = targets_table(reading_of({plan_with(
      "a.pdf", "I dag er 44 prosent i arbeid. Målet er at flere får jobb.", "MOD.mal=Målet")}));
  CHECK(table.rows.empty());
}
