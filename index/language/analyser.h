// The one analyser: text becomes words, keys and terms, alike for the index, for queries and for
// the tagger.

#ifndef PLANLUPE_INDEX_LANGUAGE_ANALYSER_H_
#define PLANLUPE_INDEX_LANGUAGE_ANALYSER_H_

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "index/language/token.h"

namespace planlupe::index {

// What an index remembers of a word it holds, as the analyser gave it for that form; nothing for
// a word it does not hold. Must be callable from the analyser's thread.
using KnownWords = std::function<std::optional<Word>(const std::string& word, Form form)>;

struct AnalyserOptions {
  // The folder of apertium-nno-nob's compiled transducers; empty for where Debian puts it.
  std::filesystem::path transducers = {};
  KnownWords known = {};
};

// Holds caches and transducers: one instance per thread. The transducers (40 ms, 30 MB) are
// loaded when the first word comes that neither the cache nor `known` has.
class Analyser {
 public:
  // Fails with data_invalid or file_missing when planlupe's own language tables cannot be read.
  // Opens without the transducers when they are missing: see has_lemmas().
  static Result<Analyser> open(AnalyserOptions options = {});

  Analyser(Analyser&&) noexcept;
  Analyser& operator=(Analyser&&) noexcept;
  ~Analyser();

  // The words and terms of `text`, by position; at one position the word first. `form` decides
  // which lexicon reads the words: the other one only helps where it knows nothing, both do for
  // Form::other. Any bytes will do.
  std::vector<Token> analyse(std::string_view text, Form form);

  // One word, as for a query: give Form::other to get the keys of both written standards.
  // «EØS-borgere» is taken as the word that the hyphen joins; other signs and white space in `word`
  // are part of it. It is normalised and lower-cased.
  WordPtr word(std::string_view word, Form form = Form::other);

  // Names what decides the keys: rules, tables, transducers, stemmer. Two analysers with one
  // stamp give the same keys; an index is only read by an analyser with the stamp of its writer.
  std::string stamp() const;

  // False when the transducers are missing: keys are then stems alone, compounds are not split,
  // and bokmål and nynorsk meet only where their stems do. The program must say so.
  bool has_lemmas() const;

 private:
  struct State;
  explicit Analyser(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_ANALYSER_H_
