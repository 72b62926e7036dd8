// Decides the codes of one passage from its patterns. Inside the tagger only.

#ifndef PLANLUPE_QUERY_CODING_DECISION_H_
#define PLANLUPE_QUERY_CODING_DECISION_H_

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "query/coding/passage_scan.h"
#include "query/coding/tagger.h"
#include "query/coding/tagger_rules.h"

namespace planlupe::query {

// What governs a passage: the patterns in a heading or lead-in, and the codes it would have itself.
struct Context {
  PassageScan scan{Scan{}};
  std::set<std::string> codes = {};  // as core
};

struct Surroundings {
  std::vector<const Context*> headings = {};  // outermost first
  const Context* lead_in = nullptr;
};

class Decision {
 public:
  Decision(const Tagger::Compiled& compiled, const PassageScan& scan, const Surroundings& around,
           std::vector<Finding>* findings)
      : compiled_(compiled), scan_(scan), around_(around), findings_(findings) {}

  std::vector<CodeTag> run();

 private:
  // What the rules of one code found.
  struct Hits {
    std::vector<Match> core = {}, support = {}, implicit = {};
    std::string reason = {};  // of the first implicit or condition-only rule
    std::set<std::string> attributes = {};
  };

  std::vector<std::size_t> candidates() const;
  void decide(const NumberedCode& code);
  Hits hits_of(const NumberedCode& code);
  // `masks` are looked up when the first rule finds something; most find nothing.
  void apply(const NumberedCode& code, const NumberedRule& rule,
             std::optional<std::vector<Match>>& masks, Hits& hits);
  void apply_without_pattern(const NumberedRule& rule, const NumberedCode& code, Hits& hits);
  void keep(const NumberedRule& rule, const Match& match, Hits& hits);

  // The condition that stops a rule, or null: one that does not hold, or an exception that does.
  struct Obstacle {
    const NumberedCondition* condition = nullptr;
    bool barred = false;
  };
  Obstacle obstacle(const NumberedRule& rule, const Match& match) const;
  void note_obstacle(const NumberedCode& code, const Rule& rule, const Match& match,
                     const Obstacle& obstacle);
  bool holds(const NumberedCondition& condition, const Match& match) const;
  bool holds_around(const NumberedCondition& condition, const Context& context) const;
  bool in_scope(const Condition& condition, const Match& other, const Match& match) const;

  std::optional<Status> ceiling(const NumberedCode& code) const;
  void note_without_theme(const NumberedCode& code);
  std::string inherited_from(const std::string& code) const;
  void give(const NumberedCode& code, Status status, const std::vector<Match>& matches, Hits& hits,
            std::string reason);
  void replace();
  void refate(const std::string& code, Finding::Fate fate, const std::string& by);
  void note(const NumberedCode& code, const Rule& rule, const Match& match, Finding::Fate fate,
            std::string by = {});

  const Tagger::Compiled& compiled_;
  const PassageScan& scan_;
  const Surroundings& around_;
  std::vector<Finding>* findings_;
  std::map<std::string, CodeTag> tags_;
  std::map<std::string, std::vector<Match>> given_;  // core evidence by code
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_DECISION_H_
