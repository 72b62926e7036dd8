#include "query/coding/tagger_rules.h"

#include <algorithm>
#include <utility>

#include "query/coding/tag.h"

namespace planlupe::query {

std::vector<int> PatternNumbers::of(const std::vector<std::string>& texts) {
  std::vector<int> out;
  for (const std::string& text : texts) {
    const auto [at, added] = numbers_.emplace(text, static_cast<int>(patterns_.size()));
    if (added) patterns_.push_back(parse_pattern(text, *sets_).value());
    out.push_back(at->second);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Tagger::Compiled::Compiled(const Codebook& book, Lemmas lemmas)
    : codebook(book), matcher(number(std::move(lemmas))) {}

Matcher Tagger::Compiled::number(Lemmas lemmas) {
  PatternNumbers numbers(codebook.sets);
  const auto order = decision_order(codebook).value();
  for (const std::size_t i : order) codes.push_back(numbered(codebook.codes[i], numbers));
  const auto patterns = numbers.take();
  asking.resize(patterns.size());
  for (const Pattern& pattern : patterns) texts.push_back(pattern.source);
  for (std::size_t c = 0; c < codes.size(); ++c)
    for (const NumberedRule& rule : codes[c].rules)
      for (const int pattern : rule.patterns) {
        auto& list = asking[static_cast<std::size_t>(pattern)];
        if (list.empty() || list.back() != c) list.push_back(c);
      }
  return Matcher(patterns, std::move(lemmas));
}

NumberedCode Tagger::Compiled::numbered(const Code& code, PatternNumbers& numbers) const {
  NumberedCode out{.code = &code, .required = required_codes(code)};
  const auto conditions = [&](const std::vector<Condition>& from) {
    std::vector<NumberedCondition> to;
    for (const Condition& c : from) to.push_back({&c, numbers.of(c.patterns)});
    return to;
  };
  for (const Rule& rule : code.rules) {
    if (rule.role == Role::mask) continue;
    out.rules.push_back(
        {&rule, numbers.of(rule.patterns), conditions(rule.needs), conditions(rule.unless)});
    if (rule.patterns.empty()) out.always = true;
  }
  for (const Code& above : codebook.codes)
    if (within(code.code, above.code))
      for (const Rule& rule : above.rules)
        if (rule.role == Role::mask) {
          const auto more = numbers.of(rule.patterns);
          out.masks.insert(out.masks.end(), more.begin(), more.end());
        }
  return out;
}

}  // namespace planlupe::query
