// The many ways in which plans say what the themes are about, and what is not about them: passages
// of our own, each with the themes or groups a coder gives it.

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "query/coding/codebook_json.h"
#include "query/coding/tagger.h"
#include "tests/support/theme_labels.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

std::string labels_of(const TaggedPassage& passage, const tests::CodesOfLabel& labels) {
  std::string out;
  for (const auto& [label, codes] : labels)
    if (tests::has_any(passage, codes)) out += (out.empty() ? "" : " ") + label;
  return out.empty() ? "-" : out;
}

// Each line of the file: the labels, a tab, the passage.
int check(const std::string& name, const tests::CodesOfLabel& labels) {
  const Tagger tagger(read_codebook(standard_codebook()).value());
  TagScanner scanner(tagger);
  std::ifstream file(std::filesystem::path(PLANLUPE_TEST_DATA) / name);
  int seen = 0;
  for (std::string line; std::getline(file, line); ++seen) {
    const auto tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    const std::string text = line.substr(tab + 1);
    INFO(text);
    const TaggedPassage passage{.text = text, .codes = scanner.tag({.text = text})};
    CHECK(labels_of(passage, labels) == line.substr(0, tab));
  }
  return seen;
}

}  // namespace

TEST_CASE("Wordings of plans get the themes a coder gives them", "[wordings]") {
  CHECK(check("wordings.tsv", tests::codes_of_label) > 300);
}

TEST_CASE("Immigrants are put in the groups a coder puts them in", "[wordings]") {
  CHECK(check("groups.tsv", tests::codes_of_group) > 60);
}
