// The words of a study, passage by passage: what frequencies, keywords and collocates are counted
// from.

#ifndef PLANLUPE_QUERY_TABLES_STUDY_WORDS_H_
#define PLANLUPE_QUERY_TABLES_STUDY_WORDS_H_

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "corpus/study.h"
#include "index/language/analyser.h"

namespace planlupe::query {

// What documents and passages are told apart by.
enum class Trait : std::uint8_t { document, county, type, year, form };

// The trait named "document", "county", "type", "year" or "form"; nothing for another name.
std::optional<Trait> trait_named(std::string_view name);

// The value of `trait`, as people read it: "Troms", "Planstrategi", "2024", "nynorsk".
std::string value_of(Trait trait, const Plan& plan, const Passage& passage);

// Which part of a study is meant: all of it, or where every trait has one of its values, compared
// without regard to case.
struct Selection {
  std::vector<std::pair<Trait, std::string>> conditions = {};

  bool holds(const Plan& plan, const Passage& passage) const;
};

// Reads "county=Troms". Fails with usage when it is no trait and value.
Result<std::pair<Trait, std::string>> parse_condition(std::string_view text);

// A passage and its words; terms and joined words are left out, so that each word counts once.
struct WordsOfPassage {
  const Plan& plan;
  const Passage& passage;
  const std::vector<index::Token>& words;
};

// Shows `see` the passages of `study` that can carry evidence (not contents pages, not reference
// lists) and that `selection` holds for, in order of files. Returns a notice for every document
// whose text is not there. Fails with data_invalid when no document has been read.
Result<std::vector<Error>> read_words(const Study& study, index::Analyser& analyser,
                                      const Selection& selection,
                                      const std::function<void(const WordsOfPassage&)>& see);

// True when the word can stand in a list of words: it has a letter.
bool is_countable(const index::Token& token);

// True when `words` share a key: they are forms of one word.
bool same_word(const index::Word& a, const index::Word& b);

// What a list leaves out: the words of corpus/data/language/function_words.csv in lower case, or
// nothing when they are `listed`. Fails with file_missing.
Result<std::set<std::string>> left_out_words(bool listed);

// What is counted of one word: how often, in which forms, and in which documents.
struct WordCount {
  long count = 0;
  std::map<std::string, long> forms = {};      // as written, lower case
  std::map<std::string, long> documents = {};  // by file

  void add(const index::Token& token, const Plan& plan);
  void add(const WordCount& more);

  // How a list names the word with `key`: by the key when it is a word that people would write,
  // else by its most frequent form.
  std::string shown_as(const std::string& key) const;
};

using WordCounts = std::map<std::string, WordCount>;  // by a word's first key, or by its name

// Counts by key become counts by name. Words of one name are one row, whatever their keys: bokmål
// and nynorsk may read the same letters differently. The names are chosen over all `lists`, so that
// these can be compared.
void name_words(const std::vector<WordCounts*>& lists);

// A frequency list with what it was counted from.
struct WordList {
  WordCounts words = {};
  std::map<std::string, long> sizes = {};  // words of each document, by file
  long total = 0;                          // words of all

  // Counts the words of `passage`, but lists none of `left_out` (word forms in lower case).
  void add(const WordsOfPassage& passage, const std::set<std::string>& left_out);
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_STUDY_WORDS_H_
