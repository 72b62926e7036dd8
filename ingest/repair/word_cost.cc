#include "ingest/repair/word_cost.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <sstream>
#include <unordered_map>
#include <vector>

#include "corpus/data_dir.h"
#include "corpus/file.h"
#include "corpus/lexicon.h"
#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

// A common word of the other form is a loan here.
constexpr double other_form_cost = 3.5;
// A compound costs `compound_cost` and `part_share` of what its parts cost: they go together
// oftener than by chance. A last part is a noun, an adjective or a participle, whose like is never
// as common as a function word; a first part with a linking letter costs `link_cost` more.
constexpr double compound_cost = 3, part_share = 0.8, least_last_part = 9.5, link_cost = 0.5;
constexpr std::size_t shortest_part = 3, longest_divided = 40;  // letters

// Frequent words of one form without æ, ø and å, so that damaged text has them too.
constexpr std::array<std::string_view, 20> nb_only{
    "ikke", "en",  "et",  "de",   "jeg",   "hva",  "noe",    "flere", "bare",    "hvor",
    "blir", "mer", "mye", "egen", "disse", "uten", "kommer", "hvis",  "hvordan", "fremtidig"};
constexpr std::array<std::string_view, 20> nn_only{
    "ikkje", "ein",  "eit",   "dei",   "eg",    "kva",  "noko", "fleire", "berre",   "kvar",
    "vert",  "meir", "mykje", "eigen", "desse", "utan", "kjem", "dersom", "korleis", "framtidig"};

constexpr double never = std::numeric_limits<double>::infinity();

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

struct Cost {
  double nb = never, nn = never;

  double in(Form form) const {
    return form == Form::nn ? std::min(nn, nb + other_form_cost)
                            : std::min(nb, nn + other_form_cost);
  }
};

using Costs = std::unordered_map<std::string, Cost, Hash, std::equal_to<>>;

// Adds the words of one table: lines "form<tab>per million<tab>word word ...", and comments.
void add(const char* table, double weight, Costs& costs) {
  const auto bytes = read_file(data_dir() / "language" / table);
  if (!bytes) return;
  std::istringstream lines(*bytes);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    std::string form;
    double per_million = 1;
    fields >> form >> per_million;
    for (std::string word; fields >> word;) {
      double& cost = form == "nn" ? costs[word].nn : costs[word].nb;
      cost = -std::log(std::exp(-cost) + weight * per_million / 1e6);
    }
  }
}

Costs load() {
  Costs costs;
  add("word_frequency.tsv", 0.5, costs);
  add("word_commonness.tsv", 0.5, costs);
  return costs;
}

const Costs& common_words() {
  static const Costs loaded = load();
  return loaded;
}

std::optional<double> common_cost(std::string_view word, Form form) {
  const auto found = common_words().find(word);
  return found == common_words().end() ? std::nullopt : std::optional(found->second.in(form));
}

// What the cheapest of the common words with at least so many letters costs, by their number.
std::vector<double> least_costs() {
  std::vector<double> least(longest_divided + 1, rare_word_cost);
  for (const auto& [word, cost] : common_words()) {
    double& own = least[std::min(code_points(word), longest_divided)];
    own = std::min({own, cost.nb, cost.nn});
  }
  for (std::size_t n = longest_divided; n-- > 0;) least[n] = std::min(least[n], least[n + 1]);
  return least;
}

std::optional<double> simple_cost(std::string_view word, Form form) {
  if (const auto common = common_cost(word, form)) return common;
  return Lexicon::norwegian().knows(word) ? std::optional(rare_word_cost) : std::nullopt;
}

std::optional<double> divided_cost(std::string_view word, Form form);

// Of a compound's first part: known by itself, without its linking letter, or itself a compound.
std::optional<double> first_part_cost(std::string_view part, Form form) {
  if (const auto cost = simple_cost(part, form); cost && *cost < rare_word_cost) return cost;
  const bool linked = code_points(part) > 4 && (part.back() == 's' || part.back() == 'e');
  const std::string_view stem = part.substr(0, part.size() - 1);
  if (const auto cost = linked ? simple_cost(stem, form) : std::nullopt) return *cost + link_cost;
  if (Lexicon::norwegian().knows(part)) return rare_word_cost;
  const auto divided = divided_cost(part, form);
  return divided || !linked ? divided : divided_cost(stem, form);
}

// Short words that compounds end or begin with; most words of three letters do neither.
constexpr std::array<std::string_view, 26> short_last{
    "nær", "løs", "fri", "rik", "mål", "råd", "løp", "lån", "lag", "lov", "fag", "liv", "tid",
    "dag", "rom", "vei", "veg", "hus", "sak", "kår", "syn", "bru", "øya", "sjø", "tal", "åra"};
constexpr std::array<std::string_view, 16> short_first{"sør", "øst", "høy", "web", "del", "nær",
                                                       "sjø", "fag", "dag", "liv", "tid", "lån",
                                                       "mål", "råd", "bil", "båt"};

template <class List>
bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The cheapest division into a first and a last part. Most tails are no words, so they come first.
std::optional<double> divided_cost(std::string_view word, Form form) {
  const std::size_t letters = code_points(word);
  if (letters > longest_divided) return std::nullopt;
  std::optional<double> best;
  std::size_t at = 0;  // letters in the head
  for (std::size_t byte = 0; byte < word.size(); ++byte) {
    if ((word[byte] & 0xC0) == 0x80 || at++ < shortest_part) continue;
    const std::size_t head_letters = at - 1, tail_letters = letters - head_letters;
    if (tail_letters < shortest_part) break;
    const std::string_view head = word.substr(0, byte), tail = word.substr(byte);
    if (head_letters == shortest_part && !contains(short_first, head)) continue;
    if (tail_letters == shortest_part && !contains(short_last, tail)) continue;
    const auto cost = simple_cost(tail, form);
    if (!cost) continue;
    const double last = compound_cost + part_share * std::max(*cost, least_last_part);
    if (best && last >= *best) continue;
    const auto first = first_part_cost(head, form);
    if (!first) continue;
    const double total = last + part_share * *first;
    if (!best || total < *best) best = total;
  }
  return best;
}

}  // namespace

std::optional<double> word_cost(const std::string& lower_case_word, Form form) {
  const auto simple = simple_cost(lower_case_word, form);
  if (simple && *simple < rare_word_cost) return simple;
  const auto divided = divided_cost(lower_case_word, form);
  return simple && divided ? std::min(*simple, *divided) : simple ? simple : divided;
}

double least_word_cost(std::size_t letters) {
  static const std::vector<double> least = least_costs();
  const double simple = least[std::min(letters, longest_divided)];
  return std::min(simple, part_share * (least_last_part + least[shortest_part]) + compound_cost);
}

Form likelier_form(std::string_view text) {
  int nn_minus_nb = 0;
  std::istringstream words(lower(text));
  for (std::string word; words >> word;)
    nn_minus_nb += static_cast<int>(std::count(nn_only.begin(), nn_only.end(), word) -
                                    std::count(nb_only.begin(), nb_only.end(), word));
  return nn_minus_nb > 0 ? Form::nn : Form::nb;
}

}  // namespace planlupe::ingest
