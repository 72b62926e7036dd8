// What a word of a query stands for in an index: which of its words, found by which terms.

#ifndef PLANLUPE_QUERY_SEARCH_WORD_LOOKUP_H_
#define PLANLUPE_QUERY_SEARCH_WORD_LOOKUP_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "index/index_reader.h"
#include "index/language/analyser.h"

namespace planlupe::query {

struct FoundWords {
  std::vector<index::WordId> ids = {};  // sorted
  std::vector<std::string> whole = {};  // terms for the word itself
  std::vector<std::string> part = {};   // terms for compounds with it
  std::size_t forms = 0;                // of a pattern: how many it matches
  bool limited = false;                 // only the most frequent of them are used
};

inline constexpr std::size_t most_forms = 1000;

// The words of a piece of text, and what else the index has for it.
struct CutText {
  std::vector<std::string> words = {};  // lower case, side by side
  std::vector<std::string> terms = {};  // words across hyphens as one; numbers, dates, laws,
                                        // of two for one place only what says most
  bool terms_say_all = false;           // a law or a plan number is all there is
};

// Looks words up in the index, and opens the analyser only for words the index has never seen.
class WordLookup {
 public:
  // `reader` must outlive the lookup.
  explicit WordLookup(const index::IndexReader& reader) : reader_(reader) {}
  WordLookup(const WordLookup&) = delete;
  WordLookup& operator=(const WordLookup&) = delete;

  // All forms of one word (lower case, normalised), also as part of compounds.
  Result<FoundWords> forms_of(const std::string& word);
  // As forms_of for a lemma in bokmål, by what the index knows alone.
  FoundWords known_forms_of(const std::string& lemma) const;
  // The keys of one word. Fails like Analyser::open.
  Result<std::vector<std::string>> keys_of(const std::string& word);
  // Exactly that spelling.
  FoundWords spelled(std::string_view word) const;
  // The spellings that `pattern` describes, the most frequent where there are too many; every word
  // for a star alone.
  FoundWords matching(std::string_view pattern) const;

  // The number, date, law or plan number with that writing.
  FoundWords term(std::string_view text) const;

  // `text` as the index cuts it into words; `*` counts as a letter.
  Result<CutText> cut(std::string_view text);

 private:
  Result<index::Analyser*> analyser();
  std::vector<std::string> known_keys(const std::string& word) const;
  FoundWords any_word() const;
  FoundWords with_keys(const std::vector<std::string>& keys, const std::string& word) const;

  const index::IndexReader& reader_;
  std::optional<index::Analyser> analyser_;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_WORD_LOOKUP_H_
