// Is this a Norwegian word? The full-form lists of Debian's wnorwegian (bokmål and nynorsk) as a
// memory-mapped trie, and words put together from them.
//
// The trie is made when planlupe is built (make_lexicon.cc) and installed beside the data; it is
// 3 MB and opening it reads nothing. The border to marisa-trie.

#ifndef PLANLUPE_CORPUS_LEXICON_H_
#define PLANLUPE_CORPUS_LEXICON_H_

#include <filesystem>
#include <memory>
#include <string_view>

namespace planlupe {

class Lexicon {
 public:
  // Opens the trie at `path`. When it is absent or not a trie, the lexicon knows nothing and says
  // so by available().
  explicit Lexicon(const std::filesystem::path& path);
  ~Lexicon();
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  // The lexicon that comes with planlupe, opened at the first call. Safe from several threads.
  static const Lexicon& norwegian();

  bool available() const;

  // True when `lower_case_word` (NFC) is a form in either list. Names and initials count in lower
  // case when they have three letters or more. Safe from several threads.
  bool knows(std::string_view lower_case_word) const;

  // True when `word` begins with a capital and one of the lists has it with a capital only: names
  // of people and places. Safe from several threads.
  bool knows_name(std::string_view word) const;

  // True when `lower_case_word` is two or more known parts of at least four letters each, with or
  // without a linking s or e between them: "bosettings|kapasiteten". A word that is in the lists
  // need not be a compound. Safe from several threads.
  bool knows_compound(std::string_view lower_case_word) const;

 private:
  struct Trie;
  std::unique_ptr<Trie> trie_;
};

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_LEXICON_H_
