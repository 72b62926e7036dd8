// The joint of a compound whose beginning nobody knows.

#ifndef PLANLUPE_INDEX_LANGUAGE_KNOWN_TAIL_H_
#define PLANLUPE_INDEX_LANGUAGE_KNOWN_TAIL_H_

#include <string_view>
#include <vector>

#include "index/language/language_tables.h"
#include "index/language/lexica.h"

namespace planlupe::index {

// For a word that is neither known nor made of known parts: the joint before the longest noun
// that may end a compound (fasilitator|prosjekt), which gives its inflected forms one key; none
// when there is no such noun.
std::vector<int> known_tail(std::u32string_view word, const Lexica& lexica,
                            const LanguageTables& tables);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_KNOWN_TAIL_H_
