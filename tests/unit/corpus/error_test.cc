#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "corpus/result.h"

using namespace planlupe;

TEST_CASE("A Result carries a value or an Error", "[corpus]") {
  const Result<int> good = 7;
  REQUIRE(good);
  CHECK(*good == 7);
  const Result<int> bad = fail(Errc::pdf_damaged, "kan ikke åpnes");
  REQUIRE_FALSE(bad);
  CHECK(bad.error().code == Errc::pdf_damaged);
}

TEST_CASE("An Error passes through and_then untouched", "[corpus]") {
  const auto half = [](int n) -> Result<int> { return n / 2; };
  const Result<int> four = Result<int>(8).and_then(half);
  CHECK(*four == 4);
  const Result<int> none = Result<int>(fail(Errc::internal, "x")).and_then(half);
  CHECK_FALSE(none);
}

TEST_CASE("Error::at names the place, outermost first", "[corpus]") {
  const Error e =
      Error{.code = Errc::pdf_damaged, .what = "kan ikke åpnes"}.at("side 7").at("plan.pdf");
  CHECK(to_string(e) == "plan.pdf, side 7: kan ikke åpnes (pdf_damaged)");
}

TEST_CASE("Every code has a name of its own", "[corpus]") {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Errc::internal); ++i)
    names.insert(name(static_cast<Errc>(i)));
  CHECK(names.size() == static_cast<std::size_t>(Errc::internal) + 1);
  CHECK(name(Errc::internal) == "internal");
  CHECK(name(Errc::register_no_row) == "register_no_row");
}

TEST_CASE("Usage exits with 64, a bug with 70, everything else with 2", "[corpus]") {
  CHECK(exit_status(Errc::usage) == 64);
  CHECK(exit_status(Errc::internal) == 70);
  CHECK(exit_status(Errc::disk_full) == 2);
}
