// A codebook with its patterns numbered, as the tagger works with it. Inside the tagger only.

#ifndef PLANLUPE_QUERY_CODING_TAGGER_RULES_H_
#define PLANLUPE_QUERY_CODING_TAGGER_RULES_H_

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/coding/codebook.h"
#include "query/coding/matcher.h"
#include "query/coding/tagger.h"

namespace planlupe::query {

struct NumberedCondition {
  const Condition* condition = nullptr;
  std::vector<int> patterns = {};
};

struct NumberedRule {
  const Rule* rule = nullptr;
  std::vector<int> patterns = {};
  std::vector<NumberedCondition> needs = {}, unless = {};
};

struct NumberedCode {
  const Code* code = nullptr;
  std::vector<std::string> required = {};
  std::vector<NumberedRule> rules = {};  // without the masks
  std::vector<int> masks = {};           // its own and those of the codes above it
  bool always = false;                   // has a rule that needs no pattern
};

// The texts of the patterns of a codebook, each with one number.
class PatternNumbers {
 public:
  explicit PatternNumbers(const PatternSets& sets) : sets_(&sets) {}

  std::vector<int> of(const std::vector<std::string>& texts);
  std::vector<Pattern> take() { return std::move(patterns_); }

 private:
  const PatternSets* sets_;
  std::unordered_map<std::string, int> numbers_;
  std::vector<Pattern> patterns_;
};

struct Tagger::Compiled {
  // `book` must outlive it.
  Compiled(const Codebook& book, Lemmas lemmas);

  const Codebook& codebook;
  std::vector<NumberedCode> codes;               // in decision order
  std::vector<std::vector<std::size_t>> asking;  // pattern -> codes whose rules it may fire
  std::vector<std::string> texts;                // pattern -> as written
  Matcher matcher;

 private:
  Matcher number(Lemmas lemmas);
  NumberedCode numbered(const Code& code, PatternNumbers& numbers) const;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_TAGGER_RULES_H_
