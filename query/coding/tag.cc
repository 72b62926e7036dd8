#include "query/coding/tag.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace planlupe::query {

namespace {

constexpr std::array<std::string_view, 4> status_names{"core", "support", "implicit", "suggested"};

// The first code of the passage that does not sort before `code`.
auto first_from(const TaggedPassage& passage, std::string_view code) {
  return std::lower_bound(
      passage.codes.begin(), passage.codes.end(), code,
      [](const CodeTag& tag, std::string_view wanted) { return tag.code < wanted; });
}

}  // namespace

std::string_view name(Status status) { return status_names.at(static_cast<std::size_t>(status)); }

std::optional<Status> status_named(std::string_view name) {
  const auto at = std::find(status_names.begin(), status_names.end(), name);
  if (at == status_names.end()) return std::nullopt;
  return static_cast<Status>(at - status_names.begin());
}

const CodeTag* find_code(const TaggedPassage& passage, std::string_view code) {
  const auto at = first_from(passage, code);
  return at == passage.codes.end() || at->code != code ? nullptr : &*at;
}

bool within(std::string_view code, std::string_view wanted) {
  return code.starts_with(wanted) && (code.size() == wanted.size() || code[wanted.size()] == '.');
}

bool names(std::string_view wanted, std::string_view code) {
  if (!wanted.ends_with(".*")) return wanted == code;
  wanted.remove_suffix(2);
  return code != wanted && within(code, wanted);
}

bool counts_for(const TaggedPassage& passage, std::string_view wanted) {
  auto at = first_from(passage, wanted);
  if (at != passage.codes.end() && at->code == wanted) return at->status == Status::core;
  for (; at != passage.codes.end() && at->code.starts_with(wanted); ++at)
    if (at->status == Status::core && within(at->code, wanted)) return true;
  return false;
}

}  // namespace planlupe::query
