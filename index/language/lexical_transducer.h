// Letter transducers as apertium compiles them: they read words and translate lemmas.

#ifndef PLANLUPE_INDEX_LANGUAGE_LEXICAL_TRANSDUCER_H_
#define PLANLUPE_INDEX_LANGUAGE_LEXICAL_TRANSDUCER_H_

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"

namespace planlupe::index {

class LetterNetwork;

// A lemma with its tags as apertium writes them: "innvandrer", "<n><m><pl><def>". Homonym marks
// (rett¹) and multiword marks (#) are taken off lemmas that come out of a transducer.
struct Morph {
  std::string lemma = {};
  std::string tags = {};
  friend bool operator==(const Morph&, const Morph&) = default;

  bool has(std::string_view tag) const { return tags.find(tag) != std::string::npos; }
};

// One way to read a word. Nearly always one morph; contractions have several.
using Reading = std::vector<Morph>;

// What a transducer makes of the first `length` letters of a word.
struct PrefixReadings {
  int length = 0;
  std::vector<Reading> readings = {};
};

// Answers as lttoolbox does for the same file. Never changes after loading, so that several threads
// may read it.
class LexicalTransducer {
 public:
  // Fails with file_missing, or data_invalid when it is no transducer.
  static Result<LexicalTransducer> load(const std::filesystem::path& path);

  LexicalTransducer(LexicalTransducer&&) noexcept;
  LexicalTransducer& operator=(LexicalTransducer&&) noexcept;
  ~LexicalTransducer();

  // The readings of `word`, lower case; none when the lexicon does not have it. Readings that
  // only hold inside a compound are tagged <compound-only-L> or <compound-R>.
  std::vector<Reading> readings(std::u32string_view word) const;

  // The readings of every beginning of `word` that the lexicon has, shortest first: one walk
  // through the transducer for all of them.
  std::vector<PrefixReadings> prefixes(std::u32string_view word) const;

  // For a bilingual transducer: what `morph` is in the other language. Tags that the dictionary
  // does not mention are carried over.
  std::vector<Morph> translations(const Morph& morph) const;

 private:
  explicit LexicalTransducer(std::unique_ptr<const LetterNetwork> network);
  std::unique_ptr<const LetterNetwork> network_;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_LEXICAL_TRANSDUCER_H_
