// The many ways in which plans say what the themes are about, and what is not about them: passages
// of our own, each with the themes a coder gives it.

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>

#include "query/coding/codebook_json.h"
#include "query/coding/tagger.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

const std::map<std::string, std::vector<std::string>> codes_of{
    {"imm", {"INN"}},
    {"dist", {"DIS"}},
    {"qual", {"KVA"}},
    {"growth", {"PER.folkevekst"}},
    {"coupling", {"KOB.beskrivende", "KOB.tiltak"}}};

std::string themes_of(const TaggedPassage& passage) {
  std::string out;
  for (const std::string theme : {"coupling", "dist", "growth", "imm", "qual"})
    for (const std::string& code : codes_of.at(theme))
      if (counts_for(passage, code)) {
        out += (out.empty() ? "" : " ") + theme;
        break;
      }
  return out.empty() ? "-" : out;
}

}  // namespace

TEST_CASE("Wordings of plans get the themes a coder gives them", "[wordings]") {
  const Tagger tagger(read_codebook(standard_codebook()).value());
  TagScanner scanner(tagger);
  std::ifstream file(std::filesystem::path(PLANLUPE_TEST_DATA) / "wordings.tsv");
  int seen = 0;
  for (std::string line; std::getline(file, line); ++seen) {
    const auto tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    const std::string text = line.substr(tab + 1);
    INFO(text);
    CHECK(themes_of({.text = text, .codes = scanner.tag({.text = text})}) == line.substr(0, tab));
  }
  CHECK(seen > 300);
}
