// The labels that coders give a passage, and the codes that stand for them.

#ifndef PLANLUPE_TESTS_SUPPORT_THEME_LABELS_H_
#define PLANLUPE_TESTS_SUPPORT_THEME_LABELS_H_

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "query/coding/tag.h"

namespace planlupe::tests {

using CodesOfLabel = std::map<std::string, std::vector<std::string>>;

inline const CodesOfLabel codes_of_label{{"imm", {"INN"}},
                                         {"dist", {"DIS"}},
                                         {"qual", {"KVA"}},
                                         {"growth", {"PER.folkevekst"}},
                                         {"coupling", {"KOB.beskrivende", "KOB.tiltak"}}};

inline const CodesOfLabel codes_of_group{
    {"refugee",
     {"INN.gruppe.flyktning", "INN.gruppe.ukraina", "INN.gruppe.asyl", "INN.gruppe.enslig"}},
    {"labour", {"INN.gruppe.arbeid"}},
    {"family", {"INN.gruppe.familie"}},
    {"generic", {"INN.gruppe.generisk"}}};

inline bool has_any(const query::TaggedPassage& passage, const std::vector<std::string>& codes) {
  return std::any_of(codes.begin(), codes.end(),
                     [&](const std::string& code) { return query::counts_for(passage, code); });
}

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_SUPPORT_THEME_LABELS_H_
