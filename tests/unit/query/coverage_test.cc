#include <catch2/catch.hpp>

#include "query/tables/coverage.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

Mention mention(std::vector<std::string> codes, Status status = Status::core) {
  Mention made;
  for (std::string& code : codes)
    made.tagged.codes.push_back({.code = std::move(code), .status = status});
  return made;
}

Coverage covered(std::vector<Mention> mentions, std::string_view theme = "INN") {
  return coverage({.mentions = std::move(mentions)}, theme);
}

}  // namespace

TEST_CASE("Silence and flags are no coverage", "[coverage]") {
  CHECK(covered({}) == Coverage::none);
  CHECK(covered({mention({"DIS"})}) == Coverage::none);
  CHECK(covered({mention({"INN"}, Status::support)}) == Coverage::none);
  CHECK(covered({mention({"INN"}, Status::implicit)}) == Coverage::implicit);
}

TEST_CASE("One aspect or a general goal is superficial", "[coverage]") {
  CHECK(covered({mention({"INN"})}) == Coverage::superficial);
  CHECK(covered({mention({"INN", "INN.aspekt.sprak"}), mention({"INN", "INN.aspekt.sprak"})}) ==
        Coverage::superficial);
  CHECK(covered({mention({"INN", "INN.gruppe.generisk", "MOD.mal"})}) == Coverage::superficial);
  CHECK(covered({mention({"DIS", "DIS.type.smakommune"})}, "DIS") == Coverage::superficial);
}

TEST_CASE("Two aspects, or a goal or measure for somebody, is substantial", "[coverage]") {
  CHECK(covered({mention({"INN", "INN.aspekt.sprak"}), mention({"INN", "PER.kvalifisering"})}) ==
        Coverage::substantial);
  CHECK(covered({mention({"INN", "INN.gruppe.flyktning", "MOD.tiltak"})}) == Coverage::substantial);
  CHECK(covered({mention({"KVA", "KVA.vgo", "MOD.mal"})}, "KVA") == Coverage::substantial);
  CHECK(covered({mention({"DIS", "DIS.bolig"}), mention({"DIS", "DIS.transport"})}, "DIS") ==
        Coverage::substantial);
}

TEST_CASE("A document that leaves the theme to another plan is not thin but refers", "[coverage]") {
  CHECK(covered({mention({"INN", "MOD.ref"})}) == Coverage::referred);
  CHECK(covered({mention({"INN", "MOD.ref"}),
                 mention({"INN", "INN.gruppe.flyktning", "MOD.tiltak"})}) == Coverage::substantial);
}

TEST_CASE("Headings, contents pages and reference lists cover nothing", "[coverage]") {
  Mention heading = mention({"INN"}), contents = mention({"INN"});
  heading.kind = Kind::heading;
  contents.region = Region::contents;
  CHECK(covered({heading, contents}) == Coverage::none);
}

TEST_CASE("Coverage in words falls back on what could be read", "[coverage]") {
  DocumentReading document{.tagged = true, .outcome = Outcome::complete, .pages = 5, .readable = 3};
  CHECK(coverage_text(document, "INN") == "ikke nevnt på de lesbare sidene (3 av 5)");
  document.mentions = {mention({"INN"})};
  CHECK(coverage_text(document, "INN") == "overfladisk");
}
