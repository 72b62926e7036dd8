#include "query/drafts/editions.h"

#include <algorithm>
#include <deque>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/text.h"
#include "query/drafts/word_diff.h"

namespace planlupe::query {

namespace {

// Shared of all words, for a changed passage; fewer do between the same neighbours.
constexpr double least_alike = 0.5, least_alike_in_place = 0.3;
using Places = std::vector<std::size_t>;

std::string letters_of(const Passage& passage) {
  std::u32string out;
  for (const char32_t c : decode(passage.text))
    if (is_letter(c) || is_digit(c)) out += to_lower(c);
  return encode(out);
}

std::vector<const Passage*> evidence_of(const Document& document) {
  std::vector<const Passage*> out;
  for (const Passage& passage : document.passages)
    if (carries_evidence(passage.kind, passage.region)) out.push_back(&passage);
  return out;
}

// The headings of a document by their letters.
std::unordered_map<std::string, const Passage*> headings_of(const Document& document) {
  std::unordered_map<std::string, const Passage*> out;
  for (const Passage& passage : document.passages)
    if (passage.kind == Kind::heading) out.emplace(letters_of(passage), &passage);
  return out;
}

// Which of the matched places in the old edition stay in order: a longest rising run of them.
std::set<std::size_t> in_order(const Places& places) {
  Places ends, previous(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto at = std::lower_bound(ends.begin(), ends.end(), places[i],
                                     [&](std::size_t e, std::size_t v) { return places[e] < v; });
    previous[i] = at == ends.begin() ? i : *(at - 1);
    if (at == ends.end())
      ends.push_back(i);
    else
      *at = i;
  }
  std::set<std::size_t> kept;
  if (ends.empty()) return kept;
  for (std::size_t i = ends.back();; i = previous[i]) {
    kept.insert(places[i]);
    if (previous[i] == i) break;
  }
  return kept;
}

// Two or more of the passages `left`, one after the other, that have the letters of `whole` between
// them; nothing when there are none.
Places parts_of(const Passage& whole, const std::vector<const Passage*>& passages,
                const Places& left) {
  const std::string letters = letters_of(whole);
  for (std::size_t first = 0; first < left.size(); ++first) {
    Places parts;
    std::string joined;
    for (std::size_t i = first; i < left.size() && joined.size() < letters.size(); ++i) {
      if (left[i] != left[first] + parts.size()) break;
      joined += letters_of(*passages[left[i]]);
      if (!letters.starts_with(joined)) break;
      parts.push_back(left[i]);
    }
    if (parts.size() > 1 && joined == letters) return parts;
  }
  return {};
}

class Editions {
 public:
  Editions(const Document& before, const Document& after)
      : before_(evidence_of(before)),
        after_(evidence_of(after)),
        headings_before_(headings_of(before)),
        headings_after_(headings_of(after)),
        match_(after_.size(), none),
        parts_(after_.size()) {}

  std::vector<PassagePair> pairs() {
    match_same();
    const auto kept = matched_in_order();
    match_parted();
    match_alike();
    match_in_place();
    std::vector<PassagePair> out;
    std::vector<bool> used(before_.size());
    for (std::size_t i = 0; i < after_.size(); ++i) {
      for (const std::size_t part : parts_[i]) {
        used[part] = true;
        out.push_back({Change::parted, before_[part], after_[i]});
      }
      if (!parts_[i].empty()) continue;
      if (match_[i] == none) {
        const Passage* heading = like(headings_before_, *after_[i]);
        out.push_back({heading ? Change::same : Change::added, heading, after_[i]});
        continue;
      }
      used[match_[i]] = true;
      const Change change = changed_.contains(i)       ? Change::changed
                            : kept.contains(match_[i]) ? Change::same
                                                       : Change::moved;
      out.push_back({change, before_[match_[i]], after_[i]});
    }
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (!used[i]) {
        const Passage* heading = like(headings_after_, *before_[i]);
        out.push_back({heading ? Change::same : Change::dropped, before_[i], heading});
      }
    return out;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  // A title alone on a page is read as running text in the one edition, as a heading in the other.
  static const Passage* like(const std::unordered_map<std::string, const Passage*>& headings,
                             const Passage& passage) {
    const auto found = headings.find(letters_of(passage));
    return found == headings.end() ? nullptr : found->second;
  }

  void match_same() {
    std::unordered_map<std::string, std::deque<std::size_t>> places;
    for (std::size_t i = 0; i < before_.size(); ++i) places[letters_of(*before_[i])].push_back(i);
    for (std::size_t i = 0; i < after_.size(); ++i) {
      const auto found = places.find(letters_of(*after_[i]));
      if (found == places.end() || found->second.empty()) continue;
      match_[i] = found->second.front();
      found->second.pop_front();
    }
  }

  std::set<std::size_t> matched_in_order() const {
    Places places;
    for (const std::size_t place : match_)
      if (place != none) places.push_back(place);
    return in_order(places);
  }

  // The places of the passages in either edition that have found no like.
  Places left_before() const {
    std::set<std::size_t> taken(match_.begin(), match_.end());
    for (const Places& parts : parts_) taken.insert(parts.begin(), parts.end());
    Places left;
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (!taken.contains(i)) left.push_back(i);
    return left;
  }
  Places left_after() const {
    Places left;
    for (std::size_t i = 0; i < after_.size(); ++i)
      if (match_[i] == none && parts_[i].empty()) left.push_back(i);
    return left;
  }

  void match_parted() {
    for (const std::size_t whole : left_before())
      for (const std::size_t part : parts_of(*before_[whole], after_, left_after()))
        parts_[part] = {whole};
    for (const std::size_t whole : left_after())
      parts_[whole] = parts_of(*after_[whole], before_, left_before());
  }

  // Pairs what is left by the words it shares, the most alike first come.
  void match_alike() {
    std::vector<std::pair<std::size_t, std::set<std::string>>> left;
    for (const std::size_t i : left_before()) left.emplace_back(i, word_set(*before_[i]));
    for (const std::size_t i : left_after()) {
      const auto words = word_set(*after_[i]);
      auto best = left.end();
      double most = least_alike;
      for (auto at = left.begin(); at != left.end(); ++at)
        if (const double share = alike(words, at->second); share > most) most = share, best = at;
      if (best == left.end()) continue;
      match_[i] = best->first;
      changed_.insert(i);
      left.erase(best);
    }
  }

  // The place in the old edition beside that of a neighbour of passage `i`; none for none.
  std::size_t place_beside(std::size_t i, const Places& left) const {
    const auto is_left = [&](std::size_t place) {
      return std::binary_search(left.begin(), left.end(), place);
    };
    if (i > 0 && match_[i - 1] != none && is_left(match_[i - 1] + 1)) return match_[i - 1] + 1;
    if (i + 1 < match_.size() && match_[i + 1] != none && match_[i + 1] > 0 &&
        is_left(match_[i + 1] - 1))
      return match_[i + 1] - 1;
    return none;
  }

  // A short item may have few words that stayed; where it stands tells the rest.
  void match_in_place() {
    Places left = left_before();
    for (const std::size_t i : left_after()) {
      const std::size_t place = place_beside(i, left);
      if (place == none || before_[place]->kind != after_[i]->kind) continue;
      if (alike(word_set(*before_[place]), word_set(*after_[i])) <= least_alike_in_place) continue;
      match_[i] = place;
      changed_.insert(i);
      std::erase(left, place);
    }
  }

  static std::set<std::string> word_set(const Passage& passage) {
    auto words = words_of(passage.text).compared;
    return {words.begin(), words.end()};
  }

  static double alike(const std::set<std::string>& a, const std::set<std::string>& b) {
    const auto small = std::min(a.size(), b.size()), large = std::max(a.size(), b.size());
    if (static_cast<double>(small) <= least_alike * static_cast<double>(large)) return 0;
    const auto shared = std::count_if(a.begin(), a.end(),
                                      [&](const std::string& word) { return b.contains(word); });
    const auto all = static_cast<double>(a.size() + b.size()) - static_cast<double>(shared);
    return static_cast<double>(shared) / all;
  }

  std::vector<const Passage*> before_, after_;
  std::unordered_map<std::string, const Passage*> headings_before_, headings_after_;
  Places match_;                   // of each passage of the new edition, its place in the old
  std::vector<Places> parts_;      // the same of what was parted
  std::set<std::size_t> changed_;  // places in the new edition
};

}  // namespace

std::vector<PassagePair> paired(const Document& before, const Document& after) {
  return Editions(before, after).pairs();
}

}  // namespace planlupe::query
