#include "index/language/compound.h"

#include <algorithm>
#include <map>
#include <optional>

#include "index/language/known_tail.h"
#include "index/language/noun.h"

namespace planlupe::index {

namespace {

constexpr int shortest_word = 5, longest_word = 64;
constexpr int shortest_part = 2;
constexpr int full_part = 4;  // below this a part must be in the table of short parts
constexpr int long_part = 7;  // from here on a part may be a compound itself
constexpr int deepest = 2;    // how often a part is split again

// Weights of one left part: fewer parts beat everything else.
constexpr double part_cost = 1, short_cost = .3, doubt_cost = .1;
// An s that surely links outweighs a short part after it (fylkes|vei|ordning).
constexpr double sure_cost = .4;
// What a part costs that the lexica do not allow in its place though it is a word: less than three
// parts, which are chance where there is such a split (komp|etan|sesam|ansetjing). Two such parts
// are a guess too many.
constexpr double loose_cost = 1.5;
constexpr std::size_t many_joints = 3;

struct Split {
  double cost = 0;
  int loose = 0;  // parts that the lexica do not allow in their places
  std::vector<int> joints = {};
};

bool is_among(const std::vector<int>& places, int place) {
  return std::find(places.begin(), places.end(), place) != places.end();
}

// "<n>", "<adj>", ...
std::string_view part_of_speech(const Morph& morph) {
  return std::string_view(morph.tags).substr(0, morph.tags.find('>') + 1);
}

// «arbeidsrettet» is an adjective of its own, though its last part is a form of «rette».
bool ends_in_participle(const Morph& whole, const Morph& last) {
  return whole.has("<pst>") && (last.has("<pp>") || last.has("<pprs>"));
}

// Finds the cheapest split of one word, from its end to its beginning.
class Splitter {
 public:
  Splitter(std::u32string_view word, const Lexica& lexica, const LanguageTables& tables)
      : word_(word),
        size_(static_cast<int>(word.size())),
        lexica_(lexica),
        tables_(tables),
        lemmas_(lexica.lemmas(word, Role::whole)) {}

  std::vector<int> joints() {
    const auto best = from(0);
    return best ? best->joints : std::vector<int>{};
  }

  // The joints of a word that the lexica do not have and that has none by their rules: words may
  // be parts that the lexica know, but not as parts.
  std::vector<int> loose_joints() {
    if (!lemmas_.empty()) return {};
    loose_ = true;
    ends_.clear();
    best_.clear();
    const auto best = from(0);
    return best && best->loose == 1 ? best->joints : std::vector<int>{};
  }

 private:
  std::u32string_view part(int start, int end) const {
    return word_.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
  }

  bool allowed(std::u32string_view part) const {
    if (tables_.never_part.contains(part)) return false;
    return part.size() >= full_part || tables_.short_part.contains(part);
  }

  // Where left parts that begin at `start` may end, and whether the rest is a last part.
  struct Ends {
    std::vector<int> left = {};
    std::vector<int> loose = {};  // those of `left` that the lexica do not have as parts
    bool right = false;
    bool loose_right = false;  // when the lexica have the rest as a noun, but not as a last part
  };

  const std::vector<PrefixUses>& prefixes(int start) {
    const auto [at, is_new] = prefixes_.try_emplace(start);
    if (is_new) at->second = lexica_.prefixes(part(start, size_));
    return at->second;
  }

  const Ends& ends(int start) {
    const auto [at, is_new] = ends_.try_emplace(start);
    if (!is_new) return at->second;
    Ends& ends = at->second;
    const int piece = start + piece_length(start);
    for (const auto& prefix : prefixes(start)) {
      const int end = start + prefix.length;
      if (end < piece) continue;
      if (!allowed(part(start, end))) {
        if (loose_ && is_loose(start, end, prefix.uses)) add_loose(ends, end);
      } else if (end == size_) {
        ends.right = may_be_last(start, prefix.uses);
        ends.loose_right = loose_ && !ends.right && is_loose_last(start);
      } else if (prefix.uses.left) {
        add_left(ends, end);
      } else if (loose_ && is_loose(start, end, prefix.uses)) {
        add_loose(ends, end);
      }
    }
    if (start == 0)
      for (int end = full_part - 1; end < size_; ++end)
        if (tables_.first_part.contains(part(0, end))) add_left(ends, end);
    return ends;
  }

  void add_left(Ends& ends, int end) const {
    if (size_ - end >= shortest_part && !is_among(ends.left, end)) ends.left.push_back(end);
  }

  // True for a noun that the lexica only have by itself (mangfald|nivå, spel|nivå), and for one of
  // three letters before a long rest (lyd|kvalitet).
  bool is_loose(int start, int end, Uses uses) const {
    constexpr int shortest_noun = 3, shortest_rest = full_part;
    const auto noun = part(start, end);
    return uses.noun && end - start >= shortest_noun && size_ - end >= shortest_rest &&
           !tables_.never_part.contains(noun);
  }

  // True for a noun that may stand last though the lexica do not say so: kommune|dagar.
  bool is_loose_last(int start) const {
    const auto last = part(start, size_);
    return start > 0 && !tables_.never_last.contains(last) &&
           is_noun(lexica_.lemmas(last, Role::whole));
  }

  static void add_loose(Ends& ends, int end) {
    ends.left.push_back(end);
    ends.loose.push_back(end);
  }

  // True for a noun made of a particle and one that may stand last (landbruks|avrenning), which
  // lexica lack more often than others.
  bool is_prefixed(int start) const {
    const auto noun = part(start, size_);
    return std::any_of(tables_.prefixes.begin(), tables_.prefixes.end(), [&](const auto& prefix) {
      constexpr std::size_t shortest_noun = 5;
      if (!noun.starts_with(prefix.from) || noun.size() < prefix.from.size() + shortest_noun)
        return false;
      const auto root = noun.substr(prefix.from.size());
      const auto lemmas = lexica_.lemmas(root, Role::right);
      return prefix.from.size() > 1 && std::any_of(lemmas.begin(), lemmas.end(), is_of_verb);
    });
  }

  // The letters from `start` on that the table holds together.
  int piece_length(int start) const {
    constexpr int longest_piece = 16;
    for (int length = std::min(longest_piece, size_ - start); length > 0; --length)
      if (tables_.whole.contains(part(start, start + length))) return length;
    return 0;
  }

  bool may_be_last(int start, Uses uses) const {
    const auto last = part(start, size_);
    if (start == 0 || tables_.never_last.contains(last)) return false;
    // The lexicon lets few of the short nouns stand last; those of the table may (kompetansegap).
    const bool known = uses.right || (uses.whole && is_short_noun(last, lexica_, tables_));
    if (!known) return false;
    return agrees(start, uses.right ? Role::right : Role::whole);
  }

  // A word that the lexicon has itself is a compound only where its lemma ends in the lemma of its
  // last part and both are the same part of speech: «avtalene» is no avta|lene, «bestille» no
  // best|ille.
  bool agrees(int start, Role role) const {
    if (lemmas_.empty()) return true;
    const auto last = lexica_.lemmas(part(start, size_), role);
    return std::any_of(lemmas_.begin(), lemmas_.end(), [&](const Morph& whole) {
      return std::any_of(last.begin(), last.end(), [&](const Morph& morph) {
        return part_of_speech(whole) == part_of_speech(morph) &&
               (whole.lemma.ends_with(morph.lemma) || ends_in_participle(whole, morph));
      });
    });
  }

  double cost(int start, int end, const Split& rest) {
    double cost = part_cost;
    const bool linked = end - start == full_part && has_link(start, end);
    if (end - start < full_part || linked) cost += short_cost;
    if (rest.joints.empty() && size_ - end < full_part) cost += short_cost;
    if (is_among(ends(start).loose, end)) cost += loose_cost;
    return cost + doubt(start, end) + rest.cost;
  }

  // True for a left part that without its s is a left part, too: «fags» is as short as «fag».
  bool has_link(int start, int end) {
    return word_[static_cast<std::size_t>(end) - 1] == U's' && is_among(ends(start).left, end - 1);
  }

  // What a joint beside an s costs when the lexicon allows it on both sides of the s: nothing on
  // the likelier one.
  double doubt(int start, int end) {
    const auto& left = ends(start).left;
    const std::u32string_view here = part(start, end);
    if (here.ends_with(U's'))
      return is_among(left, end - 1) && !takes_s(here, tables_) ? doubt_cost : 0;
    const bool s_follows = word_[static_cast<std::size_t>(end)] == U's' && is_among(left, end + 1);
    return s_follows && takes_s(part(start, end + 1), tables_) ? sure_cost : 0;
  }

  const std::optional<Split>& from(int start) {
    const auto [at, is_new] = best_.try_emplace(start);
    if (!is_new) return at->second;
    std::optional<Split> best;
    if (start > 0 && ends(start).right)
      best = Split{};
    else if (start > 0 && loose_ && (ends(start).loose_right || is_prefixed(start)))
      best = Split{.cost = loose_cost, .loose = 1};
    for (const int end : ends(start).left) {
      const auto& rest = from(end);
      if (!rest) continue;
      const double total = cost(start, end, *rest);
      if (best && best->cost <= total) continue;
      best = Split{.cost = total, .loose = rest->loose + is_among(ends(start).loose, end)};
      best->joints.reserve(rest->joints.size() + 1);
      best->joints.push_back(end);
      best->joints.insert(best->joints.end(), rest->joints.begin(), rest->joints.end());
    }
    return best_[start] = std::move(best);
  }

  std::u32string_view word_;
  int size_;
  const Lexica& lexica_;
  const LanguageTables& tables_;
  std::vector<Morph> lemmas_;  // of the word itself
  bool loose_ = false;
  std::map<int, std::vector<PrefixUses>> prefixes_;  // by where they start
  std::map<int, Ends> ends_;
  std::map<int, std::optional<Split>> best_;
};

// True when a short part stands beside a rest that is short itself.
bool has_doubtful_part(const std::vector<int>& joints, int size) {
  constexpr int shortest_rest = 4;
  int start = 0;
  for (const int joint : joints) {
    if (joint - start < full_part && size - joint < shortest_rest) return true;
    start = joint;
  }
  return size - start < full_part && start < shortest_rest;
}

std::vector<int> joints_at(std::u32string_view word, const Lexica& lexica,
                           const LanguageTables& tables, int depth) {
  const int size = static_cast<int>(word.size());
  Splitter splitter(word, lexica, tables);
  std::vector<int> outer = splitter.joints();
  if (depth == 0 && (outer.empty() || outer.size() >= many_joints))
    if (auto loose = splitter.loose_joints(); !loose.empty()) outer = std::move(loose);
  if (outer.empty() || depth == deepest) return outer;
  // Inside a part these are more often chance than sense.
  if (depth > 0 && has_doubtful_part(outer, size)) return {};
  std::vector<int> all = outer;
  outer.push_back(size);
  int start = 0;
  for (const int end : outer) {
    auto part = word.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
    if (part.size() >= long_part && !tables.first_part.contains(part)) {
      if (end < size && part.back() == U's' && lexica.knows(part.substr(0, part.size() - 1)))
        part.remove_suffix(1);
      for (const int joint : joints_at(part, lexica, tables, depth + 1))
        all.push_back(start + joint);
    }
    start = end;
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

std::vector<int> joints(std::u32string_view word, const Lexica& lexica,
                        const LanguageTables& tables) {
  if (word.size() < shortest_word || word.size() > longest_word) return {};
  auto found = joints_at(word, lexica, tables, 0);
  if (found.empty() && !lexica.knows(word)) found = known_tail(word, lexica, tables);
  return found;
}

}  // namespace planlupe::index
