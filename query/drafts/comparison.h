// Two editions of a plan: what was added, dropped, moved and changed, and what that did to each
// code.

#ifndef PLANLUPE_QUERY_DRAFTS_COMPARISON_H_
#define PLANLUPE_QUERY_DRAFTS_COMPARISON_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "query/coding/tag.h"

namespace planlupe::query {

enum class Change : std::uint8_t {
  same,
  moved,
  parted,  // the same words, of one passage in several or of several in one
  changed,
  added,
  dropped,
};
inline constexpr std::array all_changes{Change::same,    Change::moved, Change::parted,
                                        Change::changed, Change::added, Change::dropped};

std::string_view name(Change change);

// A passage of the old edition and the one it became; one pair for each part of what was parted.
// Points into the documents compared.
struct PassagePair {
  Change change = Change::same;
  const Passage* before = nullptr;  // null: added
  const Passage* after = nullptr;   // null: dropped
};

// Passages with a code in either edition.
struct CodeChange {
  int before = 0, after = 0;
  int added = 0, dropped = 0;  // passages that carry it in one edition only
};

struct Comparison {
  std::vector<PassagePair> passages = {};  // in the order of the new edition, what was dropped last
  std::map<std::string, CodeChange> codes = {};
  int count(Change change) const;
};

// Compares the passages that can carry evidence by their words: pages, line breaks and typography
// make no difference. The documents must outlive the result. Takes time of the number of passages,
// and for those without a like of the product of their words.
Comparison compare(const Document& before, const std::vector<TaggedPassage>& tags_before,
                   const Document& after, const std::vector<TaggedPassage>& tags_after);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_DRAFTS_COMPARISON_H_
