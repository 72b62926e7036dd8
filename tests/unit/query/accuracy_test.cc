// The standard codebook against hand-coded passages, with a floor for each theme. Skips, saying
// so, where the passages are not there.

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>

#include "corpus/json_file.h"
#include "query/coding/codebook_json.h"
#include "query/coding/tagger.h"
#include "tests/support/theme_labels.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

struct Count {
  int right = 0, wrong = 0, missed = 0;
  double f1() const { return 2.0 * right / (2.0 * right + wrong + missed); }
};

std::map<std::string, Count> counts(const std::filesystem::path& gold) {
  std::map<std::string, Count> out;
  const Tagger tagger(read_codebook(standard_codebook()).value());
  TagScanner scanner(tagger);
  std::ifstream file(gold);
  for (std::string line; std::getline(file, line);) {
    const Json json = parse_json(line).value();
    const TaggedPassage passage{.codes = scanner.tag({.text = json.at("text").get<std::string>()})};
    for (const auto& [label, codes] : tests::codes_of_label) {
      if (json.at("labels").at(label).is_null()) continue;
      const bool truth = json.at("labels").at(label) == 1;
      const bool found = tests::has_label(passage, label);
      Count& count = out[label];
      if (found) ++(truth ? count.right : count.wrong);
      if (!found && truth) ++count.missed;
    }
  }
  return out;
}

void check(const std::string& name, const std::map<std::string, double>& floors) {
  const auto gold = std::filesystem::path(PLANLUPE_SHARED) / "eval" / name;
  if (!std::filesystem::exists(gold)) {
    WARN("skipped: no " << gold.string());
    return;
  }
  auto found = counts(gold);
  for (const auto& [label, floor] : floors) {
    INFO(label);
    CHECK(found[label].f1() >= floor);
  }
}

}  // namespace

TEST_CASE("Texts on integration are tagged as coders tag them", "[accuracy]") {
  check("gold_text.jsonl",
        {{"imm", 0.97}, {"dist", 0.98}, {"qual", 0.88}, {"growth", 0.85}, {"coupling", 0.85}});
}

TEST_CASE("County plans are tagged as coders tag them", "[accuracy]") {
  check("gold_plans.jsonl", {{"imm", 0.95}, {"dist", 0.92}, {"qual", 0.85}, {"growth", 0.85}});
}
