// What sets one collection of text apart from another.

#include <algorithm>
#include <cmath>

#include "corpus/messages.h"
#include "query/tables/association.h"
#include "query/tables/word_tables.h"

namespace planlupe::query {

namespace {

struct KeyWord {
  std::string shown = {};
  Frequency a = {}, b = {};
  long documents = 0;  // of the side where the word is more frequent
  double g2 = 0;
};

// Counts both sides; a passage that is on both counts for both.
Result<std::vector<Error>> count(const Side& a, const std::optional<Side>& b,
                                 index::Analyser& analyser, const std::set<std::string>& left_out,
                                 WordList& in_a, WordList& in_b) {
  if (b) {
    auto notices = read_words(*a.study, analyser, a.only,
                              [&](const WordsOfPassage& passage) { in_a.add(passage, left_out); });
    if (!notices) return notices;
    auto more = read_words(*b->study, analyser, b->only,
                           [&](const WordsOfPassage& passage) { in_b.add(passage, left_out); });
    if (!more) return more;
    notices->insert(notices->end(), more->begin(), more->end());
    return notices;
  }
  return read_words(*a.study, analyser, {}, [&](const WordsOfPassage& passage) {
    (a.only.holds(passage.plan, passage.passage) ? in_a : in_b).add(passage, left_out);
  });
}

KeyWord compare(const std::string& name, const WordList& in_a, const WordList& in_b) {
  const auto a = in_a.words.find(name), b = in_b.words.find(name);
  KeyWord word{.shown = name, .a = {0, in_a.total}, .b = {0, in_b.total}};
  if (a != in_a.words.end()) word.a.count = a->second.count;
  if (b != in_b.words.end()) word.b.count = b->second.count;
  word.g2 = keyness(word.a, word.b);
  const WordCount& more = word.g2 >= 0 && a != in_a.words.end() ? a->second : b->second;
  word.documents = static_cast<long>(more.documents.size());
  return word;
}

std::vector<KeyWord> key_words(const WordList& in_a, const WordList& in_b,
                               const KeynessOptions& options) {
  std::set<std::string> names;
  for (const auto* list : {&in_a, &in_b})
    for (const auto& [name, word] : list->words) names.insert(name);
  std::vector<KeyWord> words;
  for (const auto& name : names) {
    KeyWord word = compare(name, in_a, in_b);
    if (word.a.count + word.b.count < options.least) continue;
    if (std::abs(word.g2) < options.surely) continue;
    words.push_back(std::move(word));
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const KeyWord& x, const KeyWord& y) { return x.g2 > y.g2; });
  return words;
}

Row row_of(const KeyWord& word) {
  return {{text_cell(word.shown), number_cell(static_cast<double>(word.a.count)),
           per_thousand(word.a.count, word.a.words), number_cell(static_cast<double>(word.b.count)),
           per_thousand(word.b.count, word.b.words), number_cell(word.g2),
           number_cell(log_ratio(word.a, word.b)),
           number_cell(static_cast<double>(word.documents))}};
}

}  // namespace

Result<WordTable> keyness_table(const Side& a, const std::optional<Side>& b,
                                index::Analyser& analyser, const KeynessOptions& options) {
  const auto left_out = left_out_words(options.function_words);
  if (!left_out) return fail(left_out.error());
  WordList in_a, in_b;
  auto notices = count(a, b, analyser, *left_out, in_a, in_b);
  if (!notices) return fail(notices.error());
  if (in_a.total == 0 || in_b.total == 0)
    return fail(Errc::usage, message("words.nothing_to_compare"), "",
                message("words.condition.hint"));
  name_words({&in_a.words, &in_b.words});
  WordTable out{empty_word_table("keyness",
                                 {{"word", Unit::text},
                                  {"count_a", Unit::count},
                                  {"per_1000_a", Unit::ratio},
                                  {"count_b", Unit::count},
                                  {"per_1000_b", Unit::ratio},
                                  {"g2", Unit::ratio},
                                  {"log_ratio", Unit::ratio},
                                  {"documents_with", Unit::count}},
                                 analyser),
                *std::move(notices)};
  const auto words = key_words(in_a, in_b, options);
  const auto rarer = static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [](const KeyWord& w) { return w.g2 < 0; }));
  const std::size_t more = std::min(words.size() - rarer, options.limit);
  for (std::size_t i = 0; i < more; ++i) out.table.rows.push_back(row_of(words[i]));
  for (std::size_t i = 0; i < std::min(rarer, options.limit); ++i)
    out.table.rows.push_back(row_of(words[words.size() - 1 - i]));
  out.table.notes.push_back(message("words.note.sizes", {{"a", in_a.total}, {"b", in_b.total}}));
  out.table.notes.push_back(message("words.note.keyness"));
  return out;
}

}  // namespace planlupe::query
