// What tagging says of a passage: which codes it carries, in which role, and the words that show
// it. Plain data.

#ifndef PLANLUPE_QUERY_CODING_TAG_H_
#define PLANLUPE_QUERY_CODING_TAG_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planlupe::query {

// How sure a code is. Only `core` counts in tables; `support` and `implicit` are shown apart;
// `suggested` comes from the learned helper and never counts.
enum class Status : std::uint8_t { core, support, implicit, suggested };

// "core", "support", "implicit", "suggested".
std::string_view name(Status status);
std::optional<Status> status_named(std::string_view name);

// Words of the passage that carry a code: code points [start, end) of its text, and the pattern
// or rule of the codebook that found them.
struct Evidence {
  int start = 0, end = 0;
  std::string pattern = {};
};

struct CodeTag {
  std::string code = {};  // "INN", "INN.gruppe.flyktning", "KOB.tiltak"
  Status status = Status::core;
  std::vector<Evidence> evidence = {};       // by place in the text
  std::string reason = {};                   // why, where the words alone do not say it
  std::vector<std::string> attributes = {};  // "konkret", "blanket"; sorted
};

struct TaggedPassage {
  std::string document = {};  // path below plans/; empty for --passages
  std::string passage = {};   // the passage's id; for --passages the input's id
  int page = 0;
  std::string text = {};
  // A hash of the headings and the lead-in that the codes were decided with; empty without either.
  std::string surroundings = {};
  std::vector<CodeTag> codes = {};  // by code, each once
};

// The tag for `code`, or null. The pointer is into `passage`.
const CodeTag* find_code(const TaggedPassage& passage, std::string_view code);

// True when `code` is `wanted` or one of its sub-codes: "INN.gruppe.arbeid" is within "INN".
bool within(std::string_view code, std::string_view wanted);

// True when a rule that asks for `wanted` means `code`: the same code, or with "INN.gruppe.*" any
// code below INN.gruppe.
bool names(std::string_view wanted, std::string_view code);

// True when the passage carries `wanted` as core; where it does not carry `wanted` itself, when it
// carries one of its sub-codes as core. A theme that is only supported is not mentioned, whatever
// words below it are.
bool counts_for(const TaggedPassage& passage, std::string_view wanted);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_TAG_H_
