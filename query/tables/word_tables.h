// Tables about words: how often, how evenly, in what company, and what sets one text apart from
// another.

#ifndef PLANLUPE_QUERY_TABLES_WORD_TABLES_H_
#define PLANLUPE_QUERY_TABLES_WORD_TABLES_H_

#include <optional>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "corpus/study.h"
#include "index/language/analyser.h"
#include "query/tables/study_words.h"
#include "query/tables/table.h"

namespace planlupe::query {

// A table and what needs a look in the study it was counted from.
struct WordTable {
  Table table = {};
  std::vector<Error> notices = {};
};

struct ListOptions {
  Selection only = {};
  std::size_t limit = 50;       // rows
  long least = 3;               // occurrences
  bool function_words = false;  // list them, too
};

// The most frequent words: occurrences, per 1 000 words, documents, and Gries's DP over the
// documents. Fails as read_words does, and with file_missing for planlupe's own tables.
Result<WordTable> frequency_list(const Study& study, index::Analyser& analyser,
                                 const ListOptions& options);

// The same for each of `words` (all its forms, both written standards) by the values of `trait`,
// every word with every value, also where it does not occur.
Result<WordTable> frequency_of(const Study& study, index::Analyser& analyser,
                               const std::vector<std::string>& words, std::optional<Trait> trait,
                               const Selection& only);

// A part of a study, to be compared.
struct Side {
  const Study* study = nullptr;
  Selection only = {};
};

struct KeynessOptions {
  std::size_t limit = 50;  // rows for each side
  long least = 5;          // occurrences in both together
  double surely = 6.63;    // G2 from which a difference is listed: p < .01
  bool function_words = false;
};

// The words that are more frequent in `a` than in `b`, the surest first, then those that are rarer:
// occurrences and frequencies in both, log-likelihood and log ratio. Without `b`, against the rest
// of a's study.
Result<WordTable> keyness_table(const Side& a, const std::optional<Side>& b,
                                index::Analyser& analyser, const KeynessOptions& options);

struct CollocateOptions {
  int window = 5;  // words to each side, within the passage
  std::size_t limit = 50;
  long least = 3;  // occurrences together
  bool function_words = false;
  Selection only = {};
};

// The words that stand near `word` (all its forms) more often than chance would have it:
// occurrences together and in all, expected, log-likelihood, logDice and mutual information. A word
// between two occurrences counts once.
Result<WordTable> collocates_table(const Study& study, index::Analyser& analyser,
                                   const std::string& word, const CollocateOptions& options);

// What the analyser makes of `word` in either written standard: keys, parts, stem.
Table analysis_table(index::Analyser& analyser, const std::string& word);

// The forms in the study that are `word` by a shared key, and those that have it as a part.
Result<WordTable> forms_table(const Study& study, index::Analyser& analyser,
                              const std::string& word);

// A table named `name` with columns of these keys and units, titled from the message catalogue,
// and with a note when the analyser has no lemmas.
Table empty_word_table(std::string_view name,
                       const std::vector<std::pair<std::string_view, Unit>>& columns,
                       const index::Analyser& analyser);

// Occurrences per 1 000 words; nothing where there are no words.
Cell per_thousand(long count, long words);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_WORD_TABLES_H_
