#include "query/drafts/comparison.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "query/drafts/editions.h"

namespace planlupe::query {

namespace {

// The core codes of each passage.
using Codes = std::map<const Passage*, std::set<std::string>>;

std::map<std::string, std::set<std::string>> codes_of(const std::vector<TaggedPassage>& tags) {
  std::map<std::string, std::set<std::string>> codes;
  for (const TaggedPassage& passage : tags)
    for (const CodeTag& tag : passage.codes)
      if (tag.status == Status::core) codes[passage.passage].insert(tag.code);
  return codes;
}

void add(const std::set<std::string>& more, std::set<std::string>& codes) {
  codes.insert(more.begin(), more.end());
}

// Counts the codes of `own` that their passages have, and those that what became of these lacks.
void count_codes(const Codes& own, const Codes& mirrored, std::map<std::string, CodeChange>& out,
                 int CodeChange::*total, int CodeChange::*only) {
  for (const auto& [passage, codes] : own)
    for (const std::string& code : codes) {
      ++(out[code].*total);
      const auto mirror = mirrored.find(passage);
      if (mirror == mirrored.end() || !mirror->second.contains(code)) ++(out[code].*only);
    }
}

}  // namespace

std::string_view name(Change change) {
  static constexpr std::array names{"same", "moved", "parted", "changed", "added", "dropped"};
  return names.at(static_cast<std::size_t>(change));
}

int Comparison::count(Change change) const {
  return static_cast<int>(
      std::count_if(passages.begin(), passages.end(),
                    [change](const PassagePair& pair) { return pair.change == change; }));
}

Comparison compare(const Document& before, const std::vector<TaggedPassage>& tags_before,
                   const Document& after, const std::vector<TaggedPassage>& tags_after) {
  Comparison comparison{.passages = paired(before, after)};
  auto old_codes = codes_of(tags_before), new_codes = codes_of(tags_after);
  Codes old_own, old_mirrored, new_own, new_mirrored;
  for (const PassagePair& pair : comparison.passages) {
    if (pair.before) old_own[pair.before] = old_codes[pair.before->id];
    if (pair.after) new_own[pair.after] = new_codes[pair.after->id];
    if (!pair.before || !pair.after) continue;
    add(new_codes[pair.after->id], old_mirrored[pair.before]);
    add(old_codes[pair.before->id], new_mirrored[pair.after]);
  }
  count_codes(old_own, old_mirrored, comparison.codes, &CodeChange::before, &CodeChange::dropped);
  count_codes(new_own, new_mirrored, comparison.codes, &CodeChange::after, &CodeChange::added);
  return comparison;
}

}  // namespace planlupe::query
