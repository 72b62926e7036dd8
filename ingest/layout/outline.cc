#include "ingest/layout/outline.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "corpus/text.h"
#include "ingest/layout/caption.h"
#include "ingest/layout/glyph.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t least_cut = 20;       // bytes that a cut title has at least
constexpr std::size_t longest_title = 200;  // bytes
constexpr std::size_t most_lines = 4;

// Letters and figures in lower case, so that blanks and marks do not matter.
std::string key_of(const std::string& text) {
  std::u32string out;
  for (const char32_t c : decode(lower(text)))
    if (is_letter(c) || is_digit(c)) out += c;
  return encode(out);
}

// `key` without the section number that may stand before it.
std::string bare(const std::string& key) {
  for (const std::string_view word : {"kapittel", "kap"})
    if (key.starts_with(word) && key.find_first_of("0123456789") == word.size())
      return bare(key.substr(word.size()));
  const std::size_t start = key.find_first_not_of("0123456789");
  return start == std::string::npos ? key : key.substr(start);
}

// One may be cut.
bool is_same(const std::string& title, const std::string& text) {
  return title == text || (title.size() >= least_cut && text.starts_with(title)) ||
         (text.size() >= least_cut && title.starts_with(text));
}

bool can_head(const Block& b) {
  if (b.region != Region::body || b.lines.size() > most_lines) return false;
  return b.kind == Kind::heading || b.kind == Kind::paragraph || b.kind == Kind::list_item ||
         b.kind == Kind::caption;
}

bool is_sentence(const std::string& text) {
  return text.size() > longest_title || text.ends_with('.') || text.ends_with(',');
}

// Blocks and the entries that name them.
using Named = std::map<std::size_t, const OutlineItem*>;

// The blocks that could be headings, by page and by their text.
class Candidates {
 public:
  explicit Candidates(const std::vector<Block>& blocks) : blocks_(blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const std::string text = can_head(blocks[i]) ? text_of(blocks[i]) : "";
      if (text.empty() || text.size() > longest_title || is_caption(text)) continue;
      const std::string key = bare(key_of(text));
      by_page_.emplace(blocks[i].lines.front().page, std::pair(i, key));
      by_key_.emplace(key, i);
    }
  }

  // The block that `item` names: on its page or the next, where it has one.
  std::optional<std::size_t> named_by(const OutlineItem& item, const Named& taken) const {
    const std::string title = bare(key_of(item.title));
    std::optional<std::size_t> best;
    const auto look_at = [&](std::size_t i) {
      const bool better =
          !best || (blocks_[i].kind == Kind::heading && blocks_[*best].kind != Kind::heading);
      if (better && !taken.contains(i)) best = i;
    };
    if (title.empty()) return best;
    if (item.page > 0) {
      for (auto at = by_page_.lower_bound(item.page);
           at != by_page_.end() && at->first <= item.page + 1; ++at)
        if (is_same(title, at->second.second)) look_at(at->second.first);
    } else {
      for (auto at = by_key_.lower_bound(title);
           at != by_key_.end() && at->first.starts_with(title) && is_same(title, at->first); ++at)
        look_at(at->second);
    }
    return best;
  }

 private:
  const std::vector<Block>& blocks_;
  std::multimap<int, std::pair<std::size_t, std::string>> by_page_ = {};
  std::multimap<std::string, std::size_t> by_key_ = {};
};

// An outline of every paragraph, or one that another document left behind, tells nothing.
bool is_telling(const std::vector<OutlineItem>& outline, const Named& named) {
  const auto sentences = std::count_if(outline.begin(), outline.end(),
                                       [](const OutlineItem& i) { return is_sentence(i.title); });
  return named.size() >= 2 && named.size() * 2 >= outline.size() &&
         sentences * 4 <= static_cast<std::ptrdiff_t>(outline.size());
}

bool has_levels(const Named& named) {
  std::set<int> levels;
  for (const auto& [block, item] : named) levels.insert(item->level);
  return levels.size() > 1;
}

// True when another entry gives the same title on the same page another level.
bool is_ambiguous(const OutlineItem& item, const std::vector<OutlineItem>& outline) {
  return std::any_of(outline.begin(), outline.end(), [&](const OutlineItem& other) {
    return other.page == item.page && other.level != item.level && other.title == item.title;
  });
}

}  // namespace

void name_by_outline(std::vector<Block>& blocks, const std::vector<OutlineItem>& outline) {
  Named named;
  const Candidates candidates(blocks);
  for (const OutlineItem& item : outline)
    if (const auto at = candidates.named_by(item, named)) named[*at] = &item;
  if (!is_telling(outline, named)) return;
  const bool levels = has_levels(named);
  for (const auto& [at, item] : named) {
    Block& block = blocks[at];
    if (is_sentence(text_of(block))) continue;
    block.kind = Kind::heading;
    if (!is_sure_bullet(block.marker)) block.marker.clear();
    if (levels && !is_ambiguous(*item, outline)) block.told_level = item->level;
  }
}

}  // namespace planlupe::ingest
