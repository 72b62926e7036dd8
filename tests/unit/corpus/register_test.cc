#include <catch2/catch.hpp>

#include <algorithm>

#include "corpus/register.h"

using namespace planlupe;

namespace {

// The codes of the notices, in order.
std::vector<std::string> codes(const Register& read) {
  std::vector<std::string> out;
  for (const Error& notice : read.notices) out.emplace_back(name(notice.code));
  return out;
}

}  // namespace

TEST_CASE("Columns come in any order, in Norwegian or English, and unknown ones are kept",
          "[corpus]") {
  const auto read =
      read_register("År;Fylke;fil;Type;Kommentar\n2024;Troms;a.pdf;Næringsplan;fin\n", {"a.pdf"});
  REQUIRE(read);
  const Plan& plan = read->plans.at(0);
  CHECK(plan.county == "Troms");
  CHECK(plan.type == PlanType::naeringsplan);
  CHECK(plan.year == 2024);
  CHECK(plan.extra.at("kommentar") == "fin");
  CHECK(plan.row == 2);
  CHECK(read->notices.empty());
}

TEST_CASE("Every row that needs a look is reported with its number", "[corpus]") {
  const auto read =
      read_register("file,type,year\na.pdf,planstrategi,2024\nb.pdf,,\nc.pdf,dikt,20x4\na.pdf,,\n",
                    {"a.pdf", "c.pdf", "d.pdf"});
  REQUIRE(read);
  CHECK(codes(*read) == std::vector<std::string>{"register_file_missing", "register_type",
                                                 "register_year", "register_duplicate",
                                                 "register_no_row"});
  CHECK(read->notices[0].where == "register.csv, rad 3");
  CHECK(read->notices[1].what.find("dikt") != std::string::npos);
  for (const Error& notice : read->notices) CHECK_FALSE(notice.hint.empty());
}

TEST_CASE("A file without a row is still a plan, with county and type empty", "[corpus]") {
  const auto read = read_register("", {"a.pdf"});
  REQUIRE(read);
  CHECK(read->plans.at(0).file == "a.pdf");
  CHECK(read->plans.at(0).county.empty());
  CHECK(codes(*read) == std::vector<std::string>{"register_no_row"});
}

TEST_CASE("A register in another encoding is refused with a way out", "[corpus]") {
  const auto read = read_register("file;county\na.pdf;Tr\xF8ndelag\n", {"a.pdf"});
  REQUIRE_FALSE(read);
  CHECK(read.error().code == Errc::register_encoding);
  CHECK(read.error().hint.find("UTF-8") != std::string::npos);
}

TEST_CASE("A register without the column file is refused", "[corpus]") {
  CHECK(read_register("county;type\nTroms;annen\n", {"a.pdf"}).error().code ==
        Errc::register_columns);
}

TEST_CASE("Paths from Windows name the same file", "[corpus]") {
  const auto read = read_register("file\nagder\\plan.pdf\n", {"agder/plan.pdf"});
  REQUIRE(read);
  CHECK(read->notices.empty());
}

TEST_CASE("Plan types are known by their bokmål and nynorsk labels", "[corpus]") {
  CHECK(plan_type_named(" Mangfaldsplan ") == PlanType::integreringsplan);
  CHECK(plan_type_named("NÆRINGSPLAN") == PlanType::naeringsplan);
  CHECK(plan_type_named("anna") == PlanType::annen);
  CHECK(plan_type_named("Andre planer") == PlanType::annen);
  CHECK(plan_type_named("Integrerings-/mangfaldsplan") == PlanType::integreringsplan);
  CHECK_FALSE(plan_type_named("dikt"));
}
