#include "ingest/repair/word_cost.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
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

struct Cost {
  double nb = never, nn = never;

  double in(Form form) const {
    return form == Form::nn ? std::min(nn, nb + other_form_cost)
                            : std::min(nb, nn + other_form_cost);
  }
};

// The keys are parts of the tables' bytes, which live as long.
using Costs = std::unordered_map<std::string_view, Cost>;

// Takes what stands before the next `delimiter` off the front of `text`, the delimiter with it.
std::string_view take(std::string_view& text, char delimiter) {
  const std::size_t end = std::min(text.find(delimiter), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

// Adds the words of one table: lines "form<tab>per million<tab>word word ...", and comments.
void add(std::string_view bytes, double weight, Costs& costs) {
  while (!bytes.empty()) {
    std::string_view line = take(bytes, '\n');
    if (line.starts_with('#')) continue;
    const std::string_view form = take(line, '\t');
    const double share = weight * std::strtod(std::string(take(line, '\t')).c_str(), nullptr) / 1e6;
    while (!line.empty()) {
      Cost& word = costs[take(line, ' ')];
      double& cost = form == "nn" ? word.nn : word.nb;
      cost = -std::log(std::exp(-cost) + share);
    }
  }
}

std::string table(const char* name) {
  return read_file(data_dir() / "language" / name).value_or("");
}

std::size_t hash_of(std::string_view word) { return std::hash<std::string_view>{}(word); }

struct CommonWords {
  Costs costs = {};
  // By the hash of a word: whether it may be one. Most spellings that are looked up are no words.
  std::vector<bool> may_be = std::vector<bool>(std::size_t{1} << 20);

  std::optional<double> cost(std::string_view word, std::size_t hash, Form form) const {
    if (!may_be[hash % may_be.size()]) return std::nullopt;
    const auto found = costs.find(word);
    return found == costs.end() ? std::nullopt : std::optional(found->second.in(form));
  }
};

CommonWords load() {
  static const std::string plans = table("word_frequency.tsv");
  static const std::string at_large = table("word_commonness.tsv");
  CommonWords words;
  words.costs.reserve(100'000);
  add(plans, 0.5, words.costs);
  add(at_large, 0.5, words.costs);
  for (const auto& [word, cost] : words.costs)
    words.may_be[hash_of(word) % words.may_be.size()] = true;
  return words;
}

const CommonWords& common_words() {
  static const CommonWords loaded = load();
  return loaded;
}

// What the cheapest of the common words with at least so many letters costs, by their number.
std::vector<double> least_costs() {
  std::vector<double> least(longest_divided + 1, rare_word_cost);
  for (const auto& [word, cost] : common_words().costs) {
    double& own = least[std::min(code_points(word), longest_divided)];
    own = std::min({own, cost.nb, cost.nn});
  }
  for (std::size_t n = longest_divided; n-- > 0;) least[n] = std::min(least[n], least[n + 1]);
  return least;
}

// Lexicon::knows(), remembered for a while: the spellings of a word share most of their parts.
bool is_listed(std::string_view word, std::size_t hash) {
  struct Answer {
    std::size_t hash = 0;
    bool yes = false;
  };
  thread_local std::vector<Answer> answers(std::size_t{1} << 12);
  Answer& answer = answers[hash % answers.size()];
  if (answer.hash != hash) answer = {hash, Lexicon::norwegian().knows(word)};
  return answer.yes;
}

// What a word costs that is in one of the tables or in the lexicon, if that can be below `below`.
std::optional<double> simple_cost(std::string_view word, Form form, double below) {
  const std::size_t hash = hash_of(word);
  if (const auto common = common_words().cost(word, hash, form)) return common;
  if (below <= rare_word_cost || !is_listed(word, hash)) return std::nullopt;
  return rare_word_cost;
}

std::optional<double> divided_cost(std::string_view word, Form form, double below);

// Of a compound's first part: known by itself, without its linking letter, or itself a compound.
std::optional<double> first_part_cost(std::string_view part, Form form, double below) {
  const auto own = simple_cost(part, form, below);
  if (own && *own < rare_word_cost) return own;
  const bool linked = code_points(part) > 4 && (part.back() == 's' || part.back() == 'e');
  const std::string_view stem = part.substr(0, part.size() - 1);
  if (const auto cost = linked ? simple_cost(stem, form, below) : std::nullopt)
    return *cost + link_cost;
  if (own) return own;
  const auto divided = divided_cost(part, form, below);
  return divided || !linked ? divided : divided_cost(stem, form, below);
}

// Short words that compounds end or begin with; most words of three letters do neither.
constexpr std::array<std::string_view, 26> short_last{
    "nær", "løs", "fri", "rik", "mål", "råd", "løp", "lån", "lag", "lov", "fag", "liv", "tid",
    "dag", "rom", "vei", "veg", "hus", "sak", "kår", "syn", "bru", "øya", "sjø", "tal", "åra"};
constexpr std::array<std::string_view, 19> short_first{
    "sør", "øst", "høy", "web", "del", "nær", "små", "rød", "grå", "sjø",
    "fag", "dag", "liv", "tid", "lån", "mål", "råd", "bil", "båt"};

// Function words begin no compound.
constexpr std::array<std::string_view, 6> never_first{"våre", "vårt", "våra",
                                                      "også", "både", "være"};

template <class List>
bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The cheapest division into a first and a last part that costs less than `below`. Most tails are
// no words, so they come first.
std::optional<double> divided_cost(std::string_view word, Form form, double below) {
  constexpr double least_first_part = 4;
  if (compound_cost + part_share * (least_last_part + least_first_part) >= below) return {};
  const std::size_t letters = code_points(word);
  if (letters > longest_divided) return std::nullopt;
  std::optional<double> best;
  std::size_t at = 0;  // letters in the head
  for (std::size_t byte = 0; byte < word.size(); ++byte) {
    if ((word[byte] & 0xC0) == 0x80 || at++ < shortest_part) continue;
    const std::size_t head_letters = at - 1, tail_letters = letters - head_letters;
    if (tail_letters < shortest_part) break;
    const std::string_view head = word.substr(0, byte), tail = word.substr(byte);
    if (contains(never_first, head)) continue;
    if (head_letters == shortest_part && !contains(short_first, head)) continue;
    if (tail_letters == shortest_part && !contains(short_last, tail)) continue;
    const auto cost = simple_cost(tail, form, (below - compound_cost) / part_share);
    if (!cost) continue;
    const double last = compound_cost + part_share * std::max(*cost, least_last_part);
    if (last >= below) continue;
    const auto first = first_part_cost(head, form, (below - last) / part_share);
    if (!first || last + part_share * *first >= below) continue;
    best = below = last + part_share * *first;
  }
  return best;
}

}  // namespace

std::optional<double> word_cost(const std::string& lower_case_word, Form form, double below) {
  const auto simple = simple_cost(lower_case_word, form, below);
  if (simple && *simple < rare_word_cost) return *simple < below ? simple : std::nullopt;
  const double rest = simple ? std::min(*simple, below) : below;
  if (const auto divided = divided_cost(lower_case_word, form, rest)) return divided;
  return simple && *simple < below ? simple : std::nullopt;
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
