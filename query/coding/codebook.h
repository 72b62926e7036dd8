// A codebook: codes with what they mean, and the rules by which the program proposes them. Plain
// data; codebook_json.h reads it, tagger.h applies it, codebook_lint.h looks for mistakes in it.

#ifndef PLANLUPE_QUERY_CODING_CODEBOOK_H_
#define PLANLUPE_QUERY_CODING_CODEBOOK_H_

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "query/coding/pattern.h"

namespace planlupe::query {

// What a rule's pattern does when it is found and its conditions hold.
//   core      gives the code
//   support   gives the code when the theme's core stands in a governing heading or the lead-in;
//             otherwise shown as support
//   implicit  flags the code for a human to judge; never counted
//   mask      hides every pattern of this code and its sub-codes that it overlaps
//   attribute adds the rule's `attribute` to the code when the code is given
enum class Role : std::uint8_t { core, support, implicit, mask, attribute };

// Where a condition looks, seen from the words that the rule found.
enum class Scope : std::uint8_t { sentence, passage, near, overlap, heading, lead_in };

// Holds when at least `at_least` of the patterns, or some evidence of the code, stand in scope.
struct Condition {
  Scope scope = Scope::sentence;
  int words = 0;                           // near: at most so many words away
  std::vector<std::string> patterns = {};  // any of them
  std::vector<std::string> codes = {};     // or any of these codes, as core; "A.*": all
                                           // codes below A
  int at_least = 1;                        // different places at which patterns are found
  std::string pointer = {};                // where it stands in its file
};

struct Rule {
  Role role = Role::core;
  std::vector<std::string> patterns = {};  // any of them; empty: the evidence of the
                                           // first condition's codes stands for them
  std::vector<Condition> needs = {};       // all of them must hold
  std::vector<Condition> unless = {};      // none of them may hold
  std::string form = {};                   // "nb", "nn" or "" for both
  std::string source = {};                 // where the patterns come from
  std::string why = {};                    // the reason for the rule
  std::string attribute = {};
  std::string pointer = {};
};

struct Labels {
  std::string nb = {}, nn = {}, en = {};
};

struct Code {
  std::string code = {};
  Labels label = {};
  std::string definition = {}, include = {}, exclude = {}, note = {};
  std::vector<std::string> examples = {}, counterexamples = {};
  // Given only in a passage where one of these is given; a sub-code of INN, DIS or KVA needs its
  // theme without saying so.
  std::vector<std::string> requires_any = {};
  std::vector<std::string> replaces = {};  // codes that this one, when given, takes the place of
  std::vector<Rule> rules = {};
  std::string pointer = {};
};

struct Codebook {
  std::string name = {};
  std::string edition = {};  // as its authors number it
  std::string version = {};  // hash of the content, with the engine's own version
  PatternSets sets = {};
  std::map<std::string, Labels, std::less<>> set_labels = {};  // of sets that have one
  std::vector<Code> codes = {};                                // by code
};

inline constexpr std::string_view codebook_format = "planlupe.codebook/1";

std::string_view name(Role role);
std::string_view name(Scope scope);

// The code, or null. The pointer is into `codebook`.
const Code* find_code(const Codebook& codebook, std::string_view code);

// The label in the language of messages; the Norwegian one where that lacks.
std::string text_of(const Labels& labels);

// The label in the language of messages; the code itself when it has none.
std::string label_of(const Codebook& codebook, std::string_view code);

// The codes without which `code` is not given: what it names, or its theme.
std::vector<std::string> required_codes(const Code& code);

// The order in which codes can be decided, each after those its rules ask for, as places in
// `codebook.codes`. Fails with codebook_invalid, naming the codes of a circle.
Result<std::vector<std::size_t>> decision_order(const Codebook& codebook);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_CODEBOOK_H_
