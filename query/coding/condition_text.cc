#include "query/coding/condition_text.h"

#include <cstddef>
#include <vector>

#include "corpus/messages.h"
#include "corpus/text.h"

namespace planlupe::query {

namespace {

// More would be a list to search, not a sentence to read.
constexpr std::size_t shown_words = 4;

// What the set that `pattern` is stands for; empty when it is no set.
std::string set_text(const Codebook& codebook, std::string_view pattern) {
  if (!pattern.starts_with('@')) return {};
  const std::string set(pattern.substr(1));
  if (!codebook.sets.contains(set)) return {};
  const auto label = codebook.set_labels.find(set);
  return label == codebook.set_labels.end() ? message("why.set", {{"name", set}})
                                            : text_of(label->second);
}

std::string glob_text(const WordGlob& glob) {
  std::string out;
  for (const char32_t c : glob.text) out += c == U'*' ? "…" : encode(std::u32string(1, c));
  return out;
}

// The first of the ways in which the pattern may be written.
std::string example(const Pattern& pattern) {
  std::string out;
  for (const Element& element : pattern.sequences.front()) {
    if (!out.empty()) out += element.gap > 0 ? " … " : element.separator;
    out += glob_text(element.any.front());
  }
  return out;
}

std::string quoted(const Codebook& codebook, const std::string& pattern) {
  const std::string set = set_text(codebook, pattern);
  return set.empty() ? message("why.word", {{"word", pattern_text(codebook, pattern)}}) : set;
}

// "a", "a eller b", "a, b eller 7 andre".
std::string listed(std::vector<std::string> parts) {
  if (parts.size() > shown_words) {
    const auto more = static_cast<long>(parts.size() - shown_words + 1);
    parts.resize(shown_words - 1);
    parts.push_back(message("why.more_words", {{"n", more}}));
  }
  std::string last = std::move(parts.back());
  parts.pop_back();
  if (parts.empty()) return last;
  std::string first;
  for (const std::string& part : parts) first += (first.empty() ? "" : ", ") + part;
  return message("why.or", {{"first", first}, {"last", last}});
}

// What a condition looks for.
std::string sought(const Codebook& codebook, const Condition& condition) {
  std::vector<std::string> parts;
  for (const std::string& pattern : condition.patterns) parts.push_back(quoted(codebook, pattern));
  for (const std::string& code : condition.codes)
    parts.push_back(message("why.code", {{"code", code}, {"label", label_of(codebook, code)}}));
  const std::string list = listed(std::move(parts));
  if (condition.at_least < 2) return list;
  return message("why.at_least", {{"n", static_cast<long>(condition.at_least)}, {"what", list}});
}

}  // namespace

std::string pattern_text(const Codebook& codebook, std::string_view pattern) {
  const std::string set = set_text(codebook, pattern);
  return set.empty() ? example(parse_pattern(pattern, codebook.sets).value()) : set;
}

std::string unmet_text(const Codebook& codebook, const Condition& need) {
  return message(std::string("why.needs.").append(name(need.scope)),
                 {{"what", sought(codebook, need)}, {"n", static_cast<long>(need.words)}});
}

std::string barred_text(const Codebook& codebook, const Condition& bar, std::string_view found,
                        std::string_view pattern) {
  std::string what = sought(codebook, bar);
  if (!found.empty()) {
    what = message("why.word", {{"word", std::string(found)}});
    if (const std::string set = set_text(codebook, pattern); !set.empty())
      what = message("why.word_for", {{"word", what}, {"set", set}});
  }
  return message(std::string("why.unless.").append(name(bar.scope)), {{"what", what}});
}

}  // namespace planlupe::query
