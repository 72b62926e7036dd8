#include "ingest/word_cost.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <sstream>
#include <unordered_map>

#include "corpus/data_dir.h"
#include "corpus/file.h"
#include "corpus/lexicon.h"
#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

// A common word of the other form is a loan here; a compound is rarer than its last part alone.
constexpr double other_form_cost = 3.5, compound_cost = 4, rare_first_part_cost = 2;

// Frequent words of one form without æ, ø and å, so that damaged text has them too.
constexpr std::array<std::string_view, 20> nb_only{
    "ikke", "en",  "et",  "de",   "jeg",   "hva",  "noe",    "flere", "bare",    "hvor",
    "blir", "mer", "mye", "egen", "disse", "uten", "kommer", "hvis",  "hvordan", "fremtidig"};
constexpr std::array<std::string_view, 20> nn_only{
    "ikkje", "ein",  "eit",   "dei",   "eg",    "kva",  "noko", "fleire", "berre",   "kvar",
    "vert",  "meir", "mykje", "eigen", "desse", "utan", "kjem", "dersom", "korleis", "framtidig"};

using Costs = std::unordered_map<std::string, double>;

struct Tables {
  Costs nb = {}, nn = {};
};

// Lines "form<tab>per million<tab>word word ...", and comments.
Tables load() {
  Tables tables;
  const auto bytes = read_file(data_dir() / "language" / "word_frequency.tsv");
  if (!bytes) return tables;
  std::istringstream lines(*bytes);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    std::string form;
    double per_million = 1;
    fields >> form >> per_million;
    Costs& costs = form == "nn" ? tables.nn : tables.nb;
    for (std::string word; fields >> word;) costs[word] = -std::log(per_million / 1e6);
  }
  return tables;
}

const Tables& tables() {
  static const Tables loaded = load();
  return loaded;
}

std::optional<double> find(const Costs& costs, const std::string& word) {
  const auto found = costs.find(word);
  return found == costs.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> common_cost(const std::string& word, Form form) {
  const auto own = find(form == Form::nn ? tables().nn : tables().nb, word);
  const auto other = find(form == Form::nn ? tables().nb : tables().nn, word);
  if (own && other) return std::min(*own, *other + other_form_cost);
  return own ? own : other ? std::optional(*other + other_form_cost) : std::nullopt;
}

std::optional<double> simple_cost(const std::string& word, Form form) {
  if (const auto common = common_cost(word, form)) return common;
  return Lexicon::norwegian().knows(word) ? std::optional(rare_word_cost) : std::nullopt;
}

// Known by itself, without its linking letter, or as a compound.
bool is_first_part(const std::u32string& part) {
  const Lexicon& lexicon = Lexicon::norwegian();
  const std::string word = encode(part);
  if (lexicon.knows(word)) return true;
  const bool linked = part.size() > 4 && (part.back() == U's' || part.back() == U'e');
  if (linked && lexicon.knows(encode(part.substr(0, part.size() - 1)))) return true;
  return lexicon.knows_compound(word);
}

// Short words that compounds end or begin with; most words of three letters do neither.
constexpr std::array<std::u32string_view, 22> short_last{
    U"mål", U"råd", U"løp", U"lån", U"lag", U"lov", U"fag", U"liv", U"tid", U"dag", U"rom",
    U"vei", U"veg", U"hus", U"sak", U"kår", U"syn", U"bru", U"øya", U"sjø", U"tal", U"åra"};
constexpr std::array<std::u32string_view, 12> short_first{
    U"del", U"nær", U"sjø", U"fag", U"dag", U"liv", U"tid", U"lån", U"mål", U"råd", U"bil", U"båt"};

template <class List>
bool contains(const List& list, std::u32string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The cheapest division into a first and a last part.
std::optional<double> divided_cost(const std::u32string& word, Form form) {
  std::optional<double> best;
  for (std::size_t at = 3; at + 3 <= word.size() && word.size() <= 40; ++at) {
    const std::u32string_view head = std::u32string_view(word).substr(0, at);
    const std::u32string_view tail = std::u32string_view(word).substr(at);
    if (at == 3 && !contains(short_first, head)) continue;
    if (tail.size() == 3 && !contains(short_last, tail)) continue;
    const auto cost = simple_cost(encode(tail), form);
    const bool common_first = common_cost(encode(head), form).has_value();
    if (!cost) continue;
    const double total = *cost + compound_cost + (common_first ? 0 : rare_first_part_cost);
    if (best && total >= *best) continue;
    if (common_first || is_first_part(std::u32string(head))) best = total;
  }
  return best;
}

}  // namespace

std::optional<double> word_cost(const std::string& lower_case_word, Form form) {
  const auto simple = simple_cost(lower_case_word, form);
  if (simple && *simple < rare_word_cost) return simple;
  const auto divided = divided_cost(decode(lower_case_word), form);
  return simple && divided ? std::min(*simple, *divided) : simple ? simple : divided;
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
