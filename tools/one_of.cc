#include "tools/one_of.h"

#include <algorithm>
#include <utility>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/search/similar_words.h"

namespace planlupe::tools {

namespace {

constexpr int most_edits = 2;

std::string joined(const std::vector<std::string>& names, const char* between) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : between) + name;
  return out;
}

}  // namespace

std::string nearest(std::string_view name, const std::vector<std::string>& names) {
  const std::u32string wrong = decode(lower(name));
  int least = most_edits + 1;
  std::string best;
  for (const std::string& candidate : names) {
    const int edits = query::edits(wrong, decode(lower(candidate)), most_edits);
    if (edits >= least) continue;
    least = edits;
    best = candidate;
  }
  return best;
}

CLI::Validator one_of(std::vector<std::string> names) {
  const std::string listed = "{" + joined(names, ",") + "}";
  const auto check = [names = std::move(names)](const std::string& value) -> std::string {
    if (std::find(names.begin(), names.end(), value) != names.end()) return {};
    const std::string near = nearest(value, names);
    return near.empty()
               ? message("usage.one_of", {{"value", value}, {"names", joined(names, ", ")}})
               : message("usage.meant", {{"value", value}, {"near", near}});
  };
  return CLI::Validator(listed).operation(check);
}

}  // namespace planlupe::tools
