#include "ingest/layout/hyphen.h"

#include <catch2/catch.hpp>

using namespace planlupe::ingest;

namespace {

std::string joined(std::string head, const std::string& tail, const std::string& elsewhere = {}) {
  Vocabulary known;
  known.add(elsewhere);
  append_line(head, tail, known);
  return head;
}

}  // namespace

TEST_CASE("A word broken at a line end comes out whole", "[hyphen]") {
  CHECK(joined("den regio-", "nale planen") == "den regionale planen");
  CHECK(joined("den regio\u00AD", "nale planen") == "den regionale planen");
  CHECK(joined("den regio\u2010", "nale planen") == "den regionale planen");
}

TEST_CASE("A hyphen that belongs to the text stays", "[hyphen]") {
  CHECK(joined("klima-", "og energiplan") == "klima- og energiplan");
  CHECK(joined("fag-", "og yrkesopplæring") == "fag- og yrkesopplæring");
  CHECK(joined("IKT-", "satsing") == "IKT-satsing");
  CHECK(joined("Aurskog-", "Høland") == "Aurskog-Høland");
  CHECK(joined("2020-", "2030") == "2020-2030");
  CHECK(joined("før Syria-", "ankomstene kom") == "før Syria-ankomstene kom");
}

TEST_CASE("How the document writes the word elsewhere decides", "[hyphen]") {
  CHECK(joined("nord-", "norsk", "en nord-norsk modell") == "nord-norsk");
  CHECK(joined("nord-", "norsk", "en nordnorsk modell") == "nordnorsk");
}
