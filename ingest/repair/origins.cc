#include "ingest/repair/origins.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include "corpus/lexicon.h"
#include "corpus/text.h"
#include "ingest/repair/confusions.h"
#include "ingest/repair/neighbours.h"
#include "ingest/repair/word_cost.h"

namespace planlupe::ingest {

namespace {

// In units of minus ln p. A word that nobody knows costs what its length makes likely, less when it
// may be a name; a listed name is as common as many words. What stands is right unless another word
// is cheaper by `margin`. Of the origins those within `slack` of the best are kept, for their
// neighbours to choose among; nobody looks further than `patience` beyond the misreading found,
// nor for the sake of neighbours beyond `nearby`.
constexpr double unknown_word = 14, per_letter = 1.3, unknown_as_name = 3, most_unknown = 35;
constexpr double least_unknown = 21, least_unknown_name = 18, known_name = 12, common_word = 11;
constexpr double margin = 1, patience = 4, slack = 6, nearby = 3.1;
constexpr std::size_t longest_counted = 12;  // of the words in word_neighbours.tsv
constexpr std::size_t longest_name = 8;      // longer ones are words at the head of a sentence

struct Shape {
  int upper = 0, lower = 0, digits = 0;
  bool first_upper = false;
};

Shape shape_of(const std::u32string& word) {
  Shape shape;
  for (const char32_t c : word) {
    shape.upper += is_upper(c);
    shape.lower += is_lower(c);
    shape.digits += is_digit(c);
  }
  shape.first_upper = is_upper(word.front());
  return shape;
}

// «S4» and «N4r»: a capital, and å read as a digit.
bool is_short_with_four(const std::u32string& word, const Shape& shape) {
  return word.size() <= 3 && shape.upper == 1 && shape.first_upper && word[1] == U'4' &&
         shape.digits == 1 && shape.lower == static_cast<int>(word.size()) - 2;
}

// Numbers, "P4", "LinkedIn": nothing that a Norwegian word was read as. An A within is («pA»), and
// so are digits among letters («Levek4r»).
bool beyond_repair(const std::u32string& word, const Shape& shape) {
  const int letters = shape.upper + shape.lower;
  if (word.size() < 2 || letters == 0 || shape.digits > 2) return true;
  if (is_short_with_four(word, shape)) return false;
  const bool is_code = shape.first_upper || shape.lower == 0 || shape.digits > 1;
  if (shape.digits > 0 && is_code && (letters < 4 || is_digit(word.back()))) return true;
  const bool mixed = shape.lower > 0 && shape.upper > (shape.first_upper ? 1 : 0);
  return mixed && std::any_of(word.begin() + 1, word.end(),
                              [](char32_t c) { return is_upper(c) && c != U'A' && c != U'I'; });
}

std::u32string with_case(std::u32string printed, const std::u32string& read, const Shape& shape) {
  const bool all = shape.lower == 0 && shape.upper > 1;
  const bool first = shape.first_upper && !(read.front() == U'I' && printed.front() == U'l');
  for (std::size_t i = 0; i < printed.size(); ++i)
    if (all || (first && i == 0)) printed[i] = to_upper(printed[i]);
  return printed;
}

double cost_unknown(const std::u32string& word, const Shape& shape) {
  const bool name = shape.first_upper && word.size() <= longest_name;
  const double by_length = unknown_word + per_letter * static_cast<double>(word.size());
  return name ? std::clamp(by_length - unknown_as_name, least_unknown_name, most_unknown)
              : std::clamp(by_length, least_unknown, most_unknown);
}

// The likeliest misreading of a word that nobody knows that makes it end as places do.
std::optional<std::u32string> place_name(const std::u32string& word) {
  constexpr double common_misreadings = 2;
  constexpr std::size_t shortest_head = 3;
  std::optional<std::u32string> name;
  const Confusions& table = Confusions::shipped();
  each_origin(table, word, common_misreadings, [&](const Spelling& spelling) -> double {
    if (spelling.cost == 0) return common_misreadings;
    const std::u32string printed = decode(spelling.printed);
    for (std::size_t at = shortest_head; at + 1 < printed.size() && !name; ++at) {
      // Only in its ending, and not in the capital.
      const bool same_head = printed.compare(1, at - 1, word, 1, at - 1) == 0;
      if (same_head && table.name_endings.contains(encode(printed.substr(at)))) name = printed;
    }
    return name ? 0 : common_misreadings;
  });
  return name;
}

}  // namespace

std::vector<Origin> Origins::searched(const std::u32string& word) const {
  const Shape shape = shape_of(word);
  if (beyond_repair(word, shape)) return {{word, 0}};
  const std::string read = lower(encode(word));
  auto own = word_cost(read, form_);
  if (shape.first_upper && Lexicon::norwegian().knows_name(encode(word)))
    own = std::min(own.value_or(rare_word_cost), known_name);
  // What a list has may yet be another word of the lists, but hardly a compound that none has.
  const bool listed_only = Lexicon::norwegian().knows(read);
  // Initials are many; a short word in capitals must be a common one.
  const bool initials = shape.lower == 0 && word.size() <= 4;
  std::vector<Origin> out{{word, own ? *own - margin : cost_unknown(word, shape)}};
  double best = out.front().cost, channel = patience;
  bool better = false;
  const double least = least_word_cost(word.size() / 2);
  const bool may_be_counted = word.size() <= longest_counted;
  // Misreadings that cost as much or more lead nowhere.
  const auto farthest = [&] {
    return std::max(best - least, may_be_counted ? std::nextafter(nearby, most_unknown) : 0);
  };
  const double below_at_first = std::max(best - least, may_be_counted ? nearby : 0);
  each_origin(Confusions::shipped(), word, below_at_first, [&](const Spelling& spelling) -> double {
    const double cost = spelling.cost;
    if (better && cost > channel + patience) return 0;
    if (cost == 0) return farthest();
    // Neighbours can help only those that are counted, all others must be cheaper by themselves.
    const bool counted =
        may_be_counted && cost <= nearby && has_neighbours(spelling.printed, form_);
    const double below = counted ? best + slack : best;
    if (cost + least_word_cost(spelling.letters) >= below) return farthest();
    if (listed_only && !Lexicon::norwegian().knows(spelling.printed)) return farthest();
    auto prior = word_cost(spelling.printed, form_, below - cost);
    if (known_name < std::min(below - cost, prior.value_or(most_unknown)) && shape.first_upper &&
        Lexicon::norwegian().knows_name(encode(with_case(decode(spelling.printed), word, shape))))
      prior = known_name;
    if (!prior || (initials && *prior >= common_word)) return farthest();
    out.push_back({with_case(decode(spelling.printed), word, shape), cost + *prior});
    if (cost + *prior < best) {
      best = cost + *prior;
      channel = cost;
      better = true;
    }
    return farthest();
  });
  const bool may_be_place = shape.first_upper && shape.upper == 1 && shape.digits == 0;
  if (!own && out.size() == 1 && may_be_place)
    if (const auto name = place_name(word)) return {{with_case(*name, word, shape), 0}};
  std::stable_sort(out.begin(), out.end(),
                   [](const Origin& a, const Origin& b) { return a.cost < b.cost; });
  const auto far =
      std::find_if(out.begin(), out.end(), [&](const Origin& o) { return o.cost > best + slack; });
  out.erase(far, out.end());
  return out;
}

const std::vector<Origin>& Origins::of(const std::u32string& read) {
  const auto [slot, fresh] = known_.try_emplace(read);
  if (fresh) slot->second = searched(read);
  return slot->second;
}

}  // namespace planlupe::ingest
