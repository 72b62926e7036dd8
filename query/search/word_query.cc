#include "query/search/word_query.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "query/search/near_group.h"

namespace planlupe::query {

namespace {

using index::StreamWord;
using Words = std::span<const StreamWord>;

// One evaluation: `base` is the number of the first of `words` in the passage's stream.
class Evaluation {
 public:
  Evaluation(const FieldHolds& field_holds, Marks* marks)
      : field_holds_(field_holds), marks_(marks) {}

  bool holds(const WordQuery& m, Words words, std::size_t base) {
    switch (m.kind) {
      case WordQueryKind::words:
        return any_word(m, words, base);
      case WordQueryKind::sequence:
        return any_sequence(m, words, base);
      case WordQueryKind::near:
        return any_near(m, words, base);
      case WordQueryKind::sentence:
        return any_sentence(m.children.front(), words, base);
      case WordQueryKind::all:
        return all_hold(m, words, base);
      case WordQueryKind::any:
        return any_holds(m, words, base);
      case WordQueryKind::none:
        return !match(m.children.front(), words, field_holds_);
      case WordQueryKind::field:
        return !field_holds_ || field_holds_(m.field);
    }
    return false;
  }

 private:
  void mark(std::size_t word) {
    if (marks_ != nullptr) marks_->push_back(word);
  }

  bool any_word(const WordQuery& m, Words words, std::size_t base) {
    bool found = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!m.words.contains(words[i].id)) continue;
      found = true;
      mark(base + i);
      if (marks_ == nullptr) break;
    }
    return found;
  }

  bool any_sequence(const WordQuery& m, Words words, std::size_t base) {
    const auto found = sequences(m, words, base, marks_ == nullptr);
    for (const Occurrence& occurrence : found)
      for (const std::size_t word : occurrence.words) mark(word);
    return !found.empty();
  }

  bool any_sentence(const WordQuery& child, Words words, std::size_t base) {
    bool found = false;
    for (std::size_t i = 0; i < words.size();) {
      std::size_t end = i;
      while (end < words.size() && words[end].sentence == words[i].sentence) ++end;
      found = kept(child, words.subspan(i, end - i), base + i) || found;
      if (found && marks_ == nullptr) break;
      i = end;
    }
    return found;
  }

  // Like holds(), but takes back the marks of what turned out not to hold.
  bool kept(const WordQuery& m, Words words, std::size_t base) {
    const std::size_t before = marks_ != nullptr ? marks_->size() : 0;
    const bool held = holds(m, words, base);
    if (!held && marks_ != nullptr) marks_->resize(before);
    return held;
  }

  bool all_hold(const WordQuery& m, Words words, std::size_t base) {
    return std::all_of(m.children.begin(), m.children.end(),
                       [&](const WordQuery& child) { return kept(child, words, base); });
  }

  bool any_holds(const WordQuery& m, Words words, std::size_t base) {
    bool found = false;
    for (const WordQuery& child : m.children) {
      found = kept(child, words, base) || found;
      if (found && marks_ == nullptr) break;
    }
    return found;
  }

  // The children's words one after the other. Several words may share a position.
  static std::vector<Occurrence> sequences(const WordQuery& m, Words words, std::size_t base,
                                           bool first_only) {
    std::vector<Occurrence> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!m.children.front().words.contains(words[i].id)) continue;
      Occurrence here{.from = words[i].position, .to = words[i].position};
      here.words = {base + i};
      if (!extend(m, words, base, i, here)) continue;
      found.push_back(std::move(here));
      if (first_only) break;
    }
    return found;
  }

  static bool extend(const WordQuery& m, Words words, std::size_t base, std::size_t i,
                     Occurrence& here) {
    for (std::size_t child = 1; child < m.children.size(); ++child) {
      const int wanted = here.to + 1;
      while (i < words.size() && words[i].position < wanted) ++i;
      bool matched = false;
      for (std::size_t k = i; k < words.size() && words[k].position == wanted; ++k) {
        if (!m.children[child].words.contains(words[k].id)) continue;
        here.words.push_back(base + k);
        matched = true;
      }
      if (!matched) return false;
      here.to = wanted;
    }
    return true;
  }

  // Where an operand of a distance stands; with the words themselves where they are marked.
  void occurrences(const WordQuery& m, Words words, std::size_t base, std::size_t operand,
                   std::vector<Occurrence>& out) {
    if (m.kind == WordQueryKind::any) {
      for (const WordQuery& child : m.children) occurrences(child, words, base, operand, out);
    } else if (m.kind == WordQueryKind::sequence) {
      for (Occurrence& o : sequences(m, words, base, false)) {
        o.operand = operand;
        out.push_back(std::move(o));
      }
    } else {
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (!m.words.contains(words[i].id)) continue;
        out.push_back({words[i].position, words[i].position, operand});
        if (marks_ != nullptr) out.back().words = {base + i};
      }
    }
  }

  // Every group is found from its first word; the others are within the distance after it. What is
  // marked is every word that is in some group.
  bool any_near(const WordQuery& m, Words words, std::size_t base) {
    std::vector<Occurrence> all;
    for (std::size_t i = 0; i < m.children.size(); ++i) {
      const std::size_t before = all.size();
      occurrences(m.children[i], words, base, i, all);
      if (all.size() == before) return false;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Occurrence& a, const Occurrence& b) { return a.from < b.from; });
    bool found = false;
    std::vector<bool> in_group(all.size());
    for (std::size_t i = 0; i + m.children.size() <= all.size(); ++i) {
      std::size_t end = i + 1;
      while (end < all.size() && all[end].from - all[i].to <= m.distance) ++end;
      if (!any_left(in_group, i, end)) continue;
      NearGroup group{std::span(all).subspan(i, end - i), m.children.size()};
      if (!group.complete()) continue;
      found = true;
      if (marks_ == nullptr) break;
      for (std::size_t k = i; k < end; ++k)
        if (!in_group[k]) in_group[k] = group.complete_with(k - i);
    }
    for (std::size_t k = 0; k < all.size(); ++k)
      if (in_group[k])
        for (const std::size_t word : all[k].words) mark(word);
    return found;
  }

  // Where words are dense, nearly all of them are in the first groups.
  static bool any_left(const std::vector<bool>& in_group, std::size_t from, std::size_t to) {
    const auto begin = in_group.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = in_group.begin() + static_cast<std::ptrdiff_t>(to);
    return std::find(begin, end, false) != end;
  }

  const FieldHolds& field_holds_;
  Marks* marks_;
};

}  // namespace

WordSet::WordSet(const std::vector<index::WordId>& ids) {
  for (const index::WordId id : ids) {
    if (id / 64 >= bits_.size()) bits_.resize(id / 64 + 1);
    bits_[id / 64] |= std::uint64_t{1} << (id % 64);
  }
}

bool match(const WordQuery& word_query, std::span<const StreamWord> words,
           const FieldHolds& field_holds, Marks* marks) {
  Marks found;
  Evaluation evaluation(field_holds, marks != nullptr ? &found : nullptr);
  if (!evaluation.holds(word_query, words, 0)) return false;
  if (marks == nullptr) return true;
  marks->insert(marks->end(), found.begin(), found.end());
  std::sort(marks->begin(), marks->end());
  marks->erase(std::unique(marks->begin(), marks->end()), marks->end());
  return true;
}

// Shift-and: a bit for each beginning of the sequence that ends at the position before, and at
// this one. What is longer than the bits is looked for in all words.
bool has_sequence(const WordQuery& sequence, std::string_view packed) {
  const std::size_t size = sequence.children.size();
  if (size > 64) {
    std::vector<StreamWord> words;
    index::unpack_words(packed, words);
    return match(sequence, words, {});
  }
  std::uint64_t before = 0, here = 0;
  int position = 0;
  StreamWord word;
  for (index::PackedWords words(packed); words.next(word);) {
    if (word.position != position) before = std::exchange(here, 0), position = word.position;
    for (std::uint64_t open = before << 1 | 1; open != 0; open &= open - 1) {
      const auto child = static_cast<std::size_t>(std::countr_zero(open));
      if (child >= size || !sequence.children[child].words.contains(word.id)) continue;
      if (child + 1 == size) return true;
      here |= std::uint64_t{1} << child;
    }
  }
  return false;
}

}  // namespace planlupe::query
