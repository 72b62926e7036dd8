// How far plans go on what the law asks of counties.

#include "query/tables/duties.h"

#include <catch2/catch.hpp>
#include <string>

#include "query/tables/tables.h"
#include "tests/support/small_study.h"

namespace planlupe::tests {

namespace {

using namespace query;

// The status and the number of passages of the settlement duty in a plan with these lines.
std::pair<std::string, double> settlement(std::vector<Line> lines) {
  Written plan{.plan = plan_of("a.pdf", "Agder", PlanType::planstrategi, "A", 2024)};
  plan.lines = std::move(lines);
  const Table table = duties_table(reading_of({plan}));
  for (const Row& row : table.rows)
    if (row.cells[1].text == "PLIKT.bosetting")
      return {row.cells[3].text, row.cells[4].number.value_or(-1)};
  return {};
}

const Line cause{1, "", "Bosetting av flyktninger ga flere folk.",
                 "PLIKT.bosetting=Bosetting_av PER.folkevekst=flere_folk"};
const Line task{1, "", "Kapasitet for bosetting av flyktninger.", "PLIKT.bosetting=bosetting"};

}  // namespace

TEST_CASE("Settlement as a cause of more people is told from the duty", "[query]") {
  CHECK(settlement({cause}) ==
        std::pair<std::string, double>{"nevnt, men bare for folketall eller arbeidskraft", 1});
  CHECK(settlement({task}) == std::pair<std::string, double>{"nevnt", 1});
  CHECK(settlement({cause, task}) == std::pair<std::string, double>{"nevnt", 1});
}

TEST_CASE("A cause in another sentence says nothing of the duty", "[query]") {
  Line apart = task;
  apart.text += " Det kom flere folk.";
  apart.codes += " PER.folkevekst=flere_folk";
  CHECK(settlement({apart}).first == "nevnt");
}

TEST_CASE("A measure that settles people for growth is a measure", "[query]") {
  Line measure = cause;
  measure.codes += " MOD.tiltak=Bosetting";
  CHECK(settlement({measure}).first == "tiltak");
}

}  // namespace planlupe::tests
