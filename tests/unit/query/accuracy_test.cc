// The standard codebook against hand-coded passages, with a floor for each theme and group. Skips,
// saying so, where the passages are not there.

#include <catch2/catch.hpp>

#include <algorithm>
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
  void add(bool truth, bool found) {
    if (found) ++(truth ? right : wrong);
    if (!found && truth) ++missed;
  }
};

bool lists(const Json& json, const char* member, const std::string& label) {
  const Json names = json.value(member, Json::array());
  return std::find(names.begin(), names.end(), label) != names.end();
}

// A label is null, or a group unsure, where the two coders disagreed.
std::map<std::string, Count> counts(const std::filesystem::path& gold) {
  std::map<std::string, Count> out;
  const Tagger tagger(read_codebook(standard_codebook()).value());
  TagScanner scanner(tagger);
  std::ifstream file(gold);
  for (std::string line; std::getline(file, line);) {
    const Json json = parse_json(line).value();
    const TaggedPassage passage{.codes = scanner.tag({.text = json.at("text").get<std::string>()})};
    for (const auto& [label, codes] : tests::codes_of_label)
      if (const Json& truth = json.at("labels").at(label); !truth.is_null())
        out[label].add(truth == 1, tests::has_any(passage, codes));
    for (const auto& [group, codes] : tests::codes_of_group)
      if (!lists(json, "groups_unsure", group))
        out[group].add(lists(json, "groups", group), tests::has_any(passage, codes));
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
  check("gold_text.jsonl", {{"imm", 0.97},
                            {"dist", 0.98},
                            {"qual", 0.88},
                            {"growth", 0.85},
                            {"coupling", 0.85},
                            {"refugee", 0.95},
                            {"labour", 0.95},
                            {"generic", 0.92}});
}

TEST_CASE("County plans are tagged as coders tag them", "[accuracy]") {
  check("gold_plans.jsonl",
        {{"imm", 0.95}, {"dist", 0.92}, {"qual", 0.85}, {"growth", 0.85}, {"generic", 0.90}});
}
