// The leaves of a search, compiled: words in all their forms, spellings, patterns and phrases.

#ifndef PLANLUPE_QUERY_SEARCH_WORD_PIECES_H_
#define PLANLUPE_QUERY_SEARCH_WORD_PIECES_H_

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/result.h"
#include "index/index_reader.h"
#include "query/search/piece.h"
#include "query/search/query_tree.h"
#include "query/search/theme_words.h"
#include "query/search/word_lookup.h"

namespace planlupe::query {

// What `--explain` tells of one word of the query.
struct Explained {
  std::string text = {};                // as in the query
  std::vector<std::string> terms = {};  // of the word itself; of compounds with it
  std::size_t forms = 0;                // different words of the index it stands for
  bool limited = false;                 // only the most frequent of them are used
};

// Compiles leaves for one index. They fail with query_syntax where the index's way of cutting words
// leaves nothing to search for, with index_schema or like Analyser::open, and throw Xapian::Error.
class WordPieces {
 public:
  // `reader` must outlive it.
  explicit WordPieces(index::IndexReader& reader) : reader_(reader), lookup_(reader) {}

  // A word in all its forms.
  Result<Piece> word(const Node& node);
  // The same, and other words for the theme that it names. Fails like ThemeWords::read, too.
  Result<Piece> with_related(const Node& node);
  // A spelling, a pattern or a phrase.
  Result<Piece> phrase(const Node& node);

  WordLookup& lookup() { return lookup_; }
  std::vector<Explained> take_explained() { return std::move(explained_); }
  // Limits that were hit, words that were added: for the user.
  std::vector<std::string> take_notices() { return std::move(notices_); }

 private:
  Piece words(const std::string& text, FoundWords found);
  Result<Piece> forms_of(const std::string& text);
  Piece pattern(const std::string& text);
  // What other words find, and what is told of them.
  struct Related {
    Piece piece = {};
    std::vector<Explained> explained = {};
    std::vector<std::string> notices = {};
  };
  Result<const Related*> related_to(const Node& node);
  Result<Related> find_related(const Node& node);
  Result<const ThemeWords*> theme_words();
  Result<Piece> as_known(const Node& word);

  index::IndexReader& reader_;
  WordLookup lookup_;
  std::map<std::string, std::pair<Piece, Explained>> patterns_;  // of this search so far
  std::vector<Explained> explained_;
  std::vector<std::string> notices_;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_WORD_PIECES_H_
