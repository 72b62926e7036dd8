// Looks for mistakes in a codebook that its schema cannot see.

#ifndef PLANLUPE_QUERY_CODING_CODEBOOK_LINT_H_
#define PLANLUPE_QUERY_CODING_CODEBOOK_LINT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/study.h"
#include "query/coding/codebook.h"

namespace planlupe::query {

struct Lint {
  enum class Kind : std::uint8_t {
    twice,          // the pattern stands twice among the patterns of one code and role
    shadowed,       // a wider pattern of the same code finds all that it finds
    dead,           // a mask of the same code hides it always
    contradiction,  // the same pattern gives the code and masks it
    roles,          // the same pattern is core and support of one code
    unlabelled,     // the code lacks a label or a definition
    unreasoned,     // the rule gives no reason
    unused_set,     // no pattern names the set
    unknown_code,   // a condition, `requires` or `replaces` names a code that is not there
    never,          // the pattern does not occur in the study
  };
  Kind kind = Kind::twice;
  std::string code = {};
  std::string pattern = {};
  std::string by = {};       // the other pattern, set or code
  std::string pointer = {};  // JSON pointer
};

std::string_view name(Lint::Kind kind);

// What looks wrong in `codebook`, which must come from codebook_json.h; by place. `dead` and
// `shadowed` are decided on texts made from the patterns, each `*` once empty and once letters.
std::vector<Lint> lint(const Codebook& codebook);

// The patterns of `codebook` that occur in no text of `study`. Documents that cannot be read are
// passed over.
std::vector<Lint> never_matched(const Codebook& codebook, const Study& study);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_CODEBOOK_LINT_H_
