// What a passage does with a theme: aim, act, point at a problem, count, or refer on. Sentences of
// our own, each with the modes a reader gives it.

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>

#include "query/coding/codebook_json.h"
#include "query/coding/tagger.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

const Tagger& tagger() {
  static const Tagger one(read_codebook(standard_codebook()).value());
  return one;
}

// "mal tiltak"; "-" for none.
std::string modes_of(const PassageText& passage) {
  std::set<std::string> modes;
  TagScanner scanner(tagger());
  for (const CodeTag& tag : scanner.tag(passage))
    if (tag.code.starts_with("MOD.")) modes.insert(tag.code.substr(4));
  std::string out;
  for (const std::string& mode : modes) out += (out.empty() ? "" : " ") + mode;
  return out.empty() ? "-" : out;
}

}  // namespace

TEST_CASE("Sentences of plans get the modes a reader gives them", "[modes]") {
  std::ifstream file(std::filesystem::path(PLANLUPE_TEST_DATA) / "modes.tsv");
  int seen = 0;
  for (std::string line; std::getline(file, line); ++seen) {
    const auto tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    INFO(line.substr(tab + 1));
    CHECK(modes_of({.text = line.substr(tab + 1)}) == line.substr(0, tab));
  }
  CHECK(seen > 50);
}

TEST_CASE("A list item takes its mode from the heading or the lead-in that governs it", "[modes]") {
  const std::string text = "Tett samarbeid om opplæring av flyktninger";
  CHECK(modes_of({.text = text}) == "-");
  CHECK(modes_of({.text = text, .headings = {"3 Arbeidsliv", "3.2 Mål"}}) == "mal");
  CHECK(modes_of({.text = text, .headings = {"4. Tiltak"}}) == "tiltak");
  CHECK(modes_of({.text = text, .headings = {"Hovudutfordringar"}}) == "problem");
  CHECK(modes_of({.text = text, .headings = {"Utfordringer og muligheter"}}) == "-");
  CHECK(modes_of({.text = text, .lead_in = "Strategien skal bidra til:"}) == "mal");
  CHECK(modes_of({.text = text, .lead_in = "Fylkeskommunen vil:"}) == "tiltak");
}
