// Does a passage hold what a query asks of its words, and which words are they? Reads the passage's
// word stream, so that all forms, wildcards, phrases, distances and sentences combine freely.

#ifndef PLANLUPE_QUERY_SEARCH_WORD_QUERY_H_
#define PLANLUPE_QUERY_SEARCH_WORD_QUERY_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "index/words/word_stream.h"

namespace planlupe::query {

// A set of words of one index.
class WordSet {
 public:
  WordSet() = default;
  explicit WordSet(const std::vector<index::WordId>& ids);
  bool contains(index::WordId id) const {
    return id / 64 < bits_.size() && (bits_[id / 64] >> (id % 64) & 1) != 0;
  }

 private:
  std::vector<std::uint64_t> bits_;
};

enum class WordQueryKind : std::uint8_t {
  words,     // one of a set of words
  sequence,  // children (words) side by side
  near,      // children at most `distance` words apart, no word used twice
  sentence,  // the child within one sentence
  all,
  any,
  none,   // not the child
  field,  // says nothing of the words: see FieldHolds
};

struct WordQuery {
  WordQueryKind kind = WordQueryKind::words;
  WordSet words = {};
  int distance = 0;
  int field = -1;  // number of the field condition in the compiled query
  std::vector<WordQuery> children = {};
};

// Numbers of words in the stream, ascending, each once.
using Marks = std::vector<std::size_t>;

// Answers whether field condition number `field` holds for the passage at hand.
using FieldHolds = std::function<bool(int field)>;

// True when the passage with these words is what `word_query` describes. Adds to `marks`, when it
// is not null, the words that make it so: none from branches that do not hold or are negated.
bool match(const WordQuery& word_query, std::span<const index::StreamWord> words,
           const FieldHolds& field_holds, Marks* marks = nullptr);

// As match() for a sequence, from the packed words of a passage: in a fifth of the time.
bool has_sequence(const WordQuery& sequence, std::string_view packed);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_WORD_QUERY_H_
