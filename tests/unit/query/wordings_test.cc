// The many ways in which plans say what the themes are about, and what is not about them: passages
// of our own, each with the themes a coder gives it.

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "query/coding/codebook_json.h"
#include "query/coding/tagger.h"
#include "tests/support/theme_labels.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

std::string themes_of(const TaggedPassage& passage) {
  std::string out;
  for (const std::string label : {"coupling", "dist", "growth", "imm", "qual"})
    if (tests::has_label(passage, label)) out += (out.empty() ? "" : " ") + label;
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
