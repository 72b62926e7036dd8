// A codebook as a dictionary for other programs, and a dictionary as a codebook.
//
// A dictionary is words in a tree. The rules by which a codebook weighs them stay behind; what is
// left out is counted, so that nobody takes the one for the other.

#ifndef PLANLUPE_QUERY_EXCHANGE_CODEBOOK_DICTIONARY_H_
#define PLANLUPE_QUERY_EXCHANGE_CODEBOOK_DICTIONARY_H_

#include <cstdint>
#include <map>
#include <string>

#include "query/coding/codebook.h"
#include "query/exchange/dictionary.h"

namespace planlupe::query {

// What does not come along.
enum class Lost : std::uint8_t {
  conditions,    // rules whose words are kept, but not what they ask for
  other_roles,   // patterns that support, flag, hide or mark
  gaps,          // patterns with words between
  lemmas,        // patterns for every form of a word
  capitals,      // patterns that heed capitals; the word is kept
  alternatives,  // patterns that stand for too many words
  names,         // categories whose name had to change to be a code; the label keeps it
  words,         // words that are no pattern, or that the format has no place for
  descriptions,  // that the format has no place for
};

struct Loss {
  int count = 0;
  std::string example = {};  // the first, with its code or category
};

using Losses = std::map<Lost, Loss>;

std::string_view name(Lost lost);

struct DictionaryMade {
  Dictionary dictionary = {};
  Losses losses = {};
};

// The core patterns of `codebook` as words, sub-codes as children. Alternatives are written out.
// Words and descriptions that `format` cannot hold count as lost.
DictionaryMade dictionary_of(const Codebook& codebook, DictionaryFormat format);

struct CodebookMade {
  std::string json = {};  // planlupe.codebook/1, for people to go on with
  Losses losses = {};
};

// One code a category, its words as core patterns. Codes are made of the names: "Små steder" below
// "DIS" is DIS.Smaa_steder; two of one name get numbers.
CodebookMade codebook_from(const Dictionary& dictionary, const std::string& name);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_EXCHANGE_CODEBOOK_DICTIONARY_H_
