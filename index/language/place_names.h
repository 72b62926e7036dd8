// Counties and municipalities are names, not words: Skien is no ski, Telemark no mark.

#ifndef PLANLUPE_INDEX_LANGUAGE_PLACE_NAMES_H_
#define PLANLUPE_INDEX_LANGUAGE_PLACE_NAMES_H_

#include <filesystem>

#include "corpus/result.h"
#include "index/language/language_tables.h"

namespace planlupe::index {

// Makes each name of counties.json and municipalities.json in `folder` a word of its own with its
// genitive, but for those that are ordinary words too (`unsure`) and those of several words.
// Fails with file_missing or data_invalid.
Result<void> add_place_names(const std::filesystem::path& folder, LanguageTables& tables);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_PLACE_NAMES_H_
