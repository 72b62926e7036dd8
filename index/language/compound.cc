#include "index/language/compound.h"

#include <algorithm>
#include <map>
#include <optional>

#include "corpus/text.h"

namespace planlupe::index {

namespace {

constexpr int shortest_word = 5, longest_word = 64;
constexpr int shortest_part = 2;
constexpr int full_part = 4;  // below this a part must be in the table of short parts
constexpr int long_part = 7;  // from here on a part may be a compound itself
constexpr int deepest = 2;    // how often a part is split again

// Weights of one left part: fewer parts beat everything else.
constexpr double part_cost = 1, short_cost = .3, doubt_cost = .1;

struct Split {
  double cost = 0;
  std::vector<int> joints = {};
};

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
    bool right = false;
  };

  const Ends& ends(int start) {
    const auto [at, is_new] = ends_.try_emplace(start);
    if (!is_new) return at->second;
    Ends& ends = at->second;
    const int piece = start + piece_length(start);
    for (const auto& prefix : lexica_.prefixes(part(start, size_))) {
      const int end = start + prefix.length;
      if (end < piece || !allowed(part(start, end))) continue;
      if (end == size_)
        ends.right = may_be_last(start, prefix.uses);
      else if (prefix.uses.left)
        add_left(ends, end);
    }
    if (start == 0)
      for (int end = full_part - 1; end < size_; ++end)
        if (tables_.first_part.contains(part(0, end))) add_left(ends, end);
    return ends;
  }

  void add_left(Ends& ends, int end) const {
    if (size_ - end >= shortest_part &&
        std::find(ends.left.begin(), ends.left.end(), end) == ends.left.end())
      ends.left.push_back(end);
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
    if (!uses.right && !(uses.whole && is_short_noun(last))) return false;
    return agrees(start, uses.right ? Role::right : Role::whole);
  }

  bool is_short_noun(std::u32string_view part) const {
    if (tables_.short_part.contains(part)) return true;
    const auto lemmas = lexica_.lemmas(part, Role::whole);
    return std::any_of(lemmas.begin(), lemmas.end(), [&](const Morph& morph) {
      return morph.has("<n>") && tables_.short_part.contains(decode(morph.lemma));
    });
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
    return cost + doubt(start, end) + rest.cost;
  }

  // True for a left part that without its s is a left part, too: «fags» is as short as «fag».
  bool has_link(int start, int end) {
    const auto& left = ends(start).left;
    return word_[static_cast<std::size_t>(end) - 1] == U's' &&
           std::find(left.begin(), left.end(), end - 1) != left.end();
  }

  // What a joint beside an s costs when the lexicon allows it on both sides of the s: nothing on
  // the likelier one.
  double doubt(int start, int end) {
    const auto& left = ends(start).left;
    const auto other = [&](int place) {
      return std::find(left.begin(), left.end(), place) != left.end();
    };
    const std::u32string_view here = part(start, end);
    if (here.ends_with(U's')) return other(end - 1) && !links(here) ? doubt_cost : 0;
    const bool s_follows = word_[static_cast<std::size_t>(end)] == U's' && other(end + 1);
    return s_follows && links(part(start, end + 1)) ? doubt_cost : 0;
  }

  // True when `part` takes the s at its end: derived nouns do (kvalifiserings-), nouns that begin
  // with a particle do (tiltaks-), and those of the table. Elsewhere an s at the joint rather
  // begins the next part (problem|stilling).
  bool links(std::u32string_view part) const {
    if (tables_.linked.contains(part)) return true;
    part.remove_suffix(1);
    for (const std::u32string_view suffix :
         {U"ing", U"sjon", U"het", U"heit", U"skap", U"tet", U"dom", U"else", U"nad", U"um"})
      if (part.ends_with(suffix)) return true;
    constexpr std::size_t shortest_root = 3;
    for (std::size_t length = 2; length + shortest_root <= part.size(); ++length)
      if (tables_.never_part.contains(part.substr(0, length))) return true;
    return false;
  }

  const std::optional<Split>& from(int start) {
    const auto [at, is_new] = best_.try_emplace(start);
    if (!is_new) return at->second;
    std::optional<Split> best;
    if (start > 0 && ends(start).right) best = Split{};
    for (const int end : ends(start).left) {
      const auto& rest = from(end);
      if (!rest) continue;
      const double total = cost(start, end, *rest);
      if (best && best->cost <= total) continue;
      best = Split{.cost = total};
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
  std::vector<int> outer = Splitter(word, lexica, tables).joints();
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

// For a word that is neither known nor made of known parts: the joint before the longest tail
// that may end a compound (fasilitator|prosjekt), which gives its inflected forms one key. After
// a particle (mellom|leder) the tail may be shorter than after letters nobody knows.
std::vector<int> known_tail(std::u32string_view word, const Lexica& lexica,
                            const LanguageTables& tables) {
  constexpr std::size_t shortest_head = 2, shortest_tail = 6;
  for (std::size_t at = shortest_head; at + full_part <= word.size(); ++at) {
    const auto head = word.substr(0, at), tail = word.substr(at);
    const bool particle = tables.never_part.contains(head);
    if (!particle && (tail.size() < shortest_tail || head.size() < full_part)) continue;
    if (tables.never_last.contains(tail) || lexica.lemmas(tail, Role::right).empty()) continue;
    return {static_cast<int>(at)};
  }
  return {};
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
