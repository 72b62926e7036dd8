// The labels that coders give a passage, and the codes that stand for them.

#ifndef PLANLUPE_TESTS_SUPPORT_THEME_LABELS_H_
#define PLANLUPE_TESTS_SUPPORT_THEME_LABELS_H_

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "query/coding/tag.h"

namespace planlupe::tests {

inline const std::map<std::string, std::vector<std::string>> codes_of_label{
    {"imm", {"INN"}},
    {"dist", {"DIS"}},
    {"qual", {"KVA"}},
    {"growth", {"PER.folkevekst"}},
    {"coupling", {"KOB.beskrivende", "KOB.tiltak"}}};

inline bool has_label(const query::TaggedPassage& passage, const std::string& label) {
  const auto& codes = codes_of_label.at(label);
  return std::any_of(codes.begin(), codes.end(),
                     [&](const std::string& code) { return query::counts_for(passage, code); });
}

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_SUPPORT_THEME_LABELS_H_
