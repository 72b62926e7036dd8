#include "query/tables/reasons.h"

#include <algorithm>
#include <string>

namespace planlupe::query {

namespace {

// The rule of the code that flags what the pattern finds; null for none.
const Rule* flagging_rule(const Code& code, const std::string& pattern) {
  const auto found = std::find_if(code.rules.begin(), code.rules.end(), [&](const Rule& rule) {
    return rule.role == Role::implicit &&
           std::find(rule.patterns.begin(), rule.patterns.end(), pattern) != rule.patterns.end();
  });
  return found == code.rules.end() ? nullptr : &*found;
}

void renew(CodeTag& tag, const Codebook& codebook) {
  if (tag.status != Status::implicit || tag.evidence.empty()) return;
  const Code* code = find_code(codebook, tag.code);
  if (code == nullptr) return;
  const Rule* rule = flagging_rule(*code, tag.evidence.front().pattern);
  if (rule != nullptr && !rule->why.empty()) tag.reason = rule->why;
}

}  // namespace

void renew_reasons(Reading& reading, const Codebook& codebook) {
  for (DocumentReading& document : reading.documents)
    for (Mention& mention : document.mentions)
      for (CodeTag& tag : mention.tagged.codes) renew(tag, codebook);
}

}  // namespace planlupe::query
