// What corpus/data/language/ says on words: which letters never make a compound part, and what
// the dictionaries get wrong. Each row of those tables states its reason.

#ifndef PLANLUPE_INDEX_LANGUAGE_LANGUAGE_TABLES_H_
#define PLANLUPE_INDEX_LANGUAGE_LANGUAGE_TABLES_H_

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "corpus/result.h"

namespace planlupe::index {

// An unknown word that begins or ends with `from`, or holds it, is looked up with `to` there.
struct Respelling {
  std::u32string from = {}, to = {};
};

using KeyTable = std::map<std::string, std::vector<std::string>, std::less<>>;

struct LanguageTables {
  std::set<std::u32string, std::less<>> never_part;  // particles and prefixes
  std::set<std::u32string, std::less<>> never_last;  // suffixes that look like words
  std::set<std::u32string, std::less<>> short_part;  // the words under four letters that may be
  std::set<std::u32string, std::less<>> first_part;  // more words that may begin a compound
  std::set<std::u32string, std::less<>> whole;       // beginnings that are never split inside
  std::set<std::u32string, std::less<>> linked;      // first parts with the linking s they take
  std::vector<Respelling> beginnings, inner, endings;
  std::vector<Respelling> prefixes;  // particles before nouns and verbs, and the bokmål ones
  KeyTable word_keys;                // a word form, and the only keys it has
  KeyTable translations;             // a nynorsk lemma, and the bokmål lemmas that stand for it
  KeyTable lemma_keys;               // a bokmål key, and the keys it has beside itself
  KeyTable part_keys;                // the first part of a compound, and its keys
  std::string digest;                // SHA-256 of the tables as they lie in the files
};

// Reads the tables in `folder`. Fails with file_missing, or with data_invalid and the row's line
// when a row is not of a kind described above.
Result<LanguageTables> read_language_tables(const std::filesystem::path& folder);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_LANGUAGE_TABLES_H_
