// The four transducers of apertium-nno-nob as one dictionary: how bokmål and nynorsk read a word,
// and the bokmål keys under which both written standards meet.

#ifndef PLANLUPE_INDEX_LANGUAGE_LEXICA_H_
#define PLANLUPE_INDEX_LANGUAGE_LEXICA_H_

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "index/language/language_tables.h"
#include "index/language/lexical_transducer.h"

namespace planlupe::index {

// How a word may be used: by itself, as a part before the last of a compound, or as its last;
// and whether it is a noun in the singular, indefinite, as nouns stand in compounds.
struct Uses {
  bool whole = false, left = false, right = false, noun = false;
};

// The uses of the first `length` letters of a word, by both lexica together.
struct PrefixUses {
  int length = 0;
  Uses uses = {};
};

enum class Role : std::uint8_t { whole, left, right };

// Never changes after loading; several threads may share one.
class Lexica {
 public:
  // The lexica in `folder`, loaded once for all who ask and kept until the process ends (40 ms,
  // 30 MB). Fails with file_missing or data_invalid.
  static Result<std::shared_ptr<const Lexica>> shared(const std::filesystem::path& folder);

  // Where Debian's apertium-nno-nob lies.
  static std::filesystem::path default_folder();

  // True when all four files are there. Does not open them.
  static bool present(const std::filesystem::path& folder);

  // Tells one edition of the files from another by their sizes and their beginnings and ends,
  // since hashing them whole would take longer than a search. "none" when they are not there.
  static std::string digest(const std::filesystem::path& folder);

  // The uses of the beginnings of `word` that either lexicon has, shortest first.
  std::vector<PrefixUses> prefixes(std::u32string_view word) const;

  // True when a lexicon has `word` by itself.
  bool knows(std::u32string_view word) const;

  // The lemmas of `word` in that role with their tags, not brought to bokmål, of both lexica.
  std::vector<Morph> lemmas(std::u32string_view word, Role role) const;

  // The bokmål keys of `word` in that role by the lexicon of `form` (nb or nn), in a fixed order
  // without doubles; none when that lexicon does not have it so. `corrections` go before the
  // dictionary: nynorsk lemmas and what they are in bokmål.
  std::vector<std::string> keys(std::u32string_view word, Form form, Role role,
                                const KeyTable& corrections) const;

 private:
  Lexica(LexicalTransducer nb, LexicalTransducer nn, LexicalTransducer nb_to_nn,
         LexicalTransducer nn_to_nb);
  static Result<std::shared_ptr<const Lexica>> load(const std::filesystem::path& folder);

  std::vector<std::string> bokmal_keys(const Reading& reading) const;
  std::vector<std::string> nynorsk_keys(const Reading& reading, const KeyTable& corrections) const;
  std::vector<Reading> confirmed(std::vector<Reading> bokmal, const Reading& nynorsk) const;
  bool has_bokmal_lemma(const std::string& lemma, const Morph& morph) const;

  LexicalTransducer nb_, nn_, nb_to_nn_, nn_to_nb_;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_LEXICA_H_
