#include "query/coding/decision.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "corpus/messages.h"
#include "query/coding/tag.h"

namespace planlupe::query {

namespace {

Evidence evidence_of(const Match& match, const std::vector<std::string>& texts) {
  return {match.start, match.end, texts[static_cast<std::size_t>(match.pattern)]};
}

// By place, the longer first; what lies inside another is left out.
std::vector<Evidence> evidence_from(std::vector<Match> matches,
                                    const std::vector<std::string>& texts) {
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return std::tuple(a.start, -a.end, a.pattern) < std::tuple(b.start, -b.end, b.pattern);
  });
  std::vector<Evidence> out;
  for (const Match& m : matches)
    if (out.empty() || m.end > out.back().end) out.push_back(evidence_of(m, texts));
  return out;
}

}  // namespace

std::vector<CodeTag> Decision::run() {
  for (const std::size_t i : candidates()) decide(compiled_.codes[i]);
  replace();
  std::vector<CodeTag> out;
  for (auto& [code, tag] : tags_) out.push_back(std::move(tag));
  return out;
}

// Codes with a rule that some pattern in the text may fire, in decision order.
std::vector<std::size_t> Decision::candidates() const {
  std::vector<char> wanted(compiled_.codes.size(), 0);
  for (const Match& match : scan_.all())
    for (const std::size_t code : compiled_.asking[static_cast<std::size_t>(match.pattern)])
      wanted[code] = 1;
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (wanted[i] != 0 || (compiled_.codes[i].always && !scan_.all().empty())) out.push_back(i);
  return out;
}

void Decision::decide(const NumberedCode& code) {
  const auto best = ceiling(code);
  if (!best) return note_without_theme(code);
  Hits hits = hits_of(code);
  if (!hits.core.empty()) return give(code, *best, hits.core, hits, hits.reason);
  if (!hits.implicit.empty()) return give(code, Status::implicit, hits.implicit, hits, hits.reason);
  if (hits.support.empty()) return;
  const std::string from = inherited_from(code.code->code);
  const Status status = from.empty() ? Status::support : Status::core;
  give(code, std::max(*best, status), hits.support, hits, from);
}

void Decision::note_without_theme(const NumberedCode& code) {
  if (findings_ == nullptr) return;
  for (const NumberedRule& rule : code.rules)
    for (const Match& match : scan_.of(rule.patterns))
      note(code, *rule.rule, match, Finding::Fate::no_theme, code.required.front());
}

Decision::Hits Decision::hits_of(const NumberedCode& code) {
  Hits hits;
  std::optional<std::vector<Match>> masks;
  for (const NumberedRule& rule : code.rules) {
    if (rule.patterns.empty()) {
      apply_without_pattern(rule, code, hits);
    } else {
      apply(code, rule, masks, hits);
    }
  }
  return hits;
}

void Decision::apply(const NumberedCode& code, const NumberedRule& rule,
                     std::optional<std::vector<Match>>& masks, Hits& hits) {
  for (const Match& match : scan_.of(rule.patterns)) {
    if (!masks) masks = scan_.of(code.masks);
    const auto mask = std::find_if(masks->begin(), masks->end(),
                                   [&](const Match& m) { return overlap(m, match); });
    if (mask != masks->end()) {
      note(code, *rule.rule, match, Finding::Fate::masked,
           compiled_.texts[static_cast<std::size_t>(mask->pattern)]);
    } else if (const Obstacle stop = obstacle(rule, match); stop.condition != nullptr) {
      note_obstacle(code, *rule.rule, match, stop);
    } else {
      note(code, *rule.rule, match, Finding::Fate::counted);
      keep(rule, match, hits);
    }
  }
}

// The evidence of the codes that the first condition names stands where patterns would.
void Decision::apply_without_pattern(const NumberedRule& rule, const NumberedCode& code,
                                     Hits& hits) {
  for (const std::string& wanted : rule.needs.front().condition->codes)
    for (const auto& [given, matches] : given_)
      if (names(wanted, given))
        for (const Match& match : matches)
          if (obstacle(rule, match).condition == nullptr) {
            note(code, *rule.rule, match, Finding::Fate::counted);
            keep(rule, match, hits);
            hits.reason = rule.rule->why;
          }
}

void Decision::keep(const NumberedRule& rule, const Match& match, Hits& hits) {
  switch (rule.rule->role) {
    case Role::core:
      hits.core.push_back(match);
      break;
    case Role::support:
      hits.support.push_back(match);
      break;
    case Role::implicit:
      hits.implicit.push_back(match);
      if (hits.reason.empty()) hits.reason = rule.rule->why;
      break;
    case Role::attribute:
      hits.attributes.insert(rule.rule->attribute);
      break;
    case Role::mask:
      break;  // never among the rules that are applied
  }
}

Decision::Obstacle Decision::obstacle(const NumberedRule& rule, const Match& match) const {
  for (const NumberedCondition& need : rule.needs)
    if (!holds(need, match)) return {&need, false};
  for (const NumberedCondition& bar : rule.unless)
    if (holds(bar, match)) return {&bar, true};
  return {};
}

void Decision::note_obstacle(const NumberedCode& code, const Rule& rule, const Match& match,
                             const Obstacle& obstacle) {
  if (findings_ == nullptr) return;
  const Condition& condition = *obstacle.condition->condition;
  note(code, rule, match, obstacle.barred ? Finding::Fate::barred : Finding::Fate::unmet,
       condition.pointer);
  findings_->back().condition = &condition;
  if (!obstacle.barred) return;
  for (const Match& other : scan_.of(obstacle.condition->patterns))
    if (in_scope(condition, other, match)) {
      findings_->back().barrier = evidence_of(other, compiled_.texts);
      return;
    }
}

bool Decision::holds(const NumberedCondition& condition, const Match& match) const {
  const Condition& c = *condition.condition;
  if (c.scope == Scope::lead_in)
    return around_.lead_in != nullptr && holds_around(condition, *around_.lead_in);
  if (c.scope == Scope::heading)
    return std::any_of(around_.headings.begin(), around_.headings.end(),
                       [&](const Context* h) { return holds_around(condition, *h); });
  std::set<int> places;
  const auto enough = [&](const Match& other) {
    if (!in_scope(c, other, match)) return false;
    if (c.at_least > 1) places.insert(other.start);
    return c.at_least < 2 || static_cast<int>(places.size()) >= c.at_least;
  };
  for (const int pattern : condition.patterns)
    for (const Match& other : scan_.of(pattern))
      if (enough(other)) return true;
  for (const std::string& wanted : c.codes)
    for (const auto& [given, matches] : given_)
      if (names(wanted, given) && std::any_of(matches.begin(), matches.end(), enough)) return true;
  return false;
}

bool Decision::holds_around(const NumberedCondition& condition, const Context& context) const {
  const auto& wanted = condition.condition->codes;
  return !context.scan.of(condition.patterns).empty() ||
         std::any_of(context.codes.begin(), context.codes.end(), [&](const std::string& given) {
           return std::any_of(wanted.begin(), wanted.end(),
                              [&](const std::string& w) { return names(w, given); });
         });
}

bool Decision::in_scope(const Condition& condition, const Match& other, const Match& match) const {
  switch (condition.scope) {
    case Scope::sentence:
      return other.sentence <= scan_.last_sentence(match) &&
             match.sentence <= scan_.last_sentence(other);
    case Scope::near:
      return words_between(other, match) <= condition.words;
    case Scope::overlap:
      return overlap(other, match);
    default:
      return true;
  }
}

// The best status the code can have, or nothing. A sub-code of a theme that is only flagged or
// supported is no better than its theme.
std::optional<Status> Decision::ceiling(const NumberedCode& code) const {
  if (code.required.empty()) return Status::core;
  for (const std::string& wanted : code.required)
    for (const auto& [given, matches] : given_)
      if (names(wanted, given)) return Status::core;
  const auto theme = tags_.find(code.required.front());
  if (theme == tags_.end() || !within(code.code->code, theme->first)) return std::nullopt;
  return theme->second.status;
}

// The reason when the innermost heading or the lead-in has the code; empty when neither has.
std::string Decision::inherited_from(const std::string& code) const {
  if (around_.lead_in != nullptr && around_.lead_in->codes.contains(code))
    return message("tag.from_lead_in");
  if (!around_.headings.empty() && around_.headings.back()->codes.contains(code))
    return message("tag.from_heading");
  return {};
}

void Decision::give(const NumberedCode& code, Status status, const std::vector<Match>& matches,
                    Hits& hits, std::string reason) {
  const std::string& name = code.code->code;
  tags_[name] = {.code = name,
                 .status = status,
                 .evidence = evidence_from(matches, compiled_.texts),
                 .reason = std::move(reason),
                 .attributes = {hits.attributes.begin(), hits.attributes.end()}};
  if (status == Status::core) given_[name] = matches;
  if (status == Status::support && findings_ != nullptr) refate(name, Finding::Fate::alone, "");
}

void Decision::replace() {
  for (const NumberedCode& code : compiled_.codes) {
    if (!given_.contains(code.code->code)) continue;
    for (const std::string& less : code.code->replaces)
      if (tags_.erase(less) > 0 && findings_ != nullptr)
        refate(less, Finding::Fate::replaced, code.code->code);
  }
}

// What was counted for `code` did not come to count after all.
void Decision::refate(const std::string& code, Finding::Fate fate, const std::string& by) {
  for (Finding& finding : *findings_)
    if (finding.code == code && finding.fate == Finding::Fate::counted) {
      finding.fate = fate;
      finding.by = by;
    }
}

void Decision::note(const NumberedCode& code, const Rule& rule, const Match& match,
                    Finding::Fate fate, std::string by) {
  if (findings_ == nullptr) return;
  findings_->push_back({.code = code.code->code,
                        .role = rule.role,
                        .fate = fate,
                        .evidence = evidence_of(match, compiled_.texts),
                        .by = std::move(by),
                        .rule = rule.pointer,
                        .why = rule.why});
}

}  // namespace planlupe::query
