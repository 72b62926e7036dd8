// A dictionary as other programs for text analysis keep it: a tree of categories with words.
//
// No rules, masks or roles: those are a codebook's (codebook.h). What a format cannot hold is
// left out when writing and named, never bent.

#ifndef PLANLUPE_QUERY_EXCHANGE_DICTIONARY_H_
#define PLANLUPE_QUERY_EXCHANGE_DICTIONARY_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"

namespace planlupe::query {

struct Category {
  std::string name = {};
  std::string description = {};         // CSV and QDC only
  std::vector<std::string> words = {};  // `*` stands for letters; a blank for white space
  std::vector<Category> children = {};

  bool operator==(const Category&) const = default;
};

struct Dictionary {
  std::vector<Category> categories = {};

  bool operator==(const Dictionary&) const = default;
};

enum class DictionaryFormat : std::uint8_t {
  quanteda,  // YAML as quanteda reads it
  liwc,      // LIWC 2007/2015 .dic: numbered categories, indented by tabs
  wordstat,  // WordStat .cat: indented categories, words as "WORD (1)", _ for a blank
  csv,       // category (levels with /), word, description
  qdc,       // REFI-QDA codebook 1.0, also Taguette's: structure and descriptions, no words
};

// The format that the file's extension tells: .yml .yaml .dic .cat .csv .qdc.
std::optional<DictionaryFormat> dictionary_format(const std::filesystem::path& path);

// Whether the format has a place for words, and for descriptions of categories.
bool holds_words(DictionaryFormat format);
bool holds_descriptions(DictionaryFormat format);

// Reads `bytes` (UTF-8). Fails with data_invalid, `where` being the line where that is known.
// Depth is bounded; a deeper tree fails.
Result<Dictionary> read_dictionary(std::string_view bytes, DictionaryFormat format);

// What read_dictionary reads back to the same Dictionary, as far as the format holds it.
std::string write_dictionary(const Dictionary& dictionary, DictionaryFormat format);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_EXCHANGE_DICTIONARY_H_
