// Which nouns the parts of a compound may be.

#ifndef PLANLUPE_INDEX_LANGUAGE_NOUN_H_
#define PLANLUPE_INDEX_LANGUAGE_NOUN_H_

#include <string_view>
#include <vector>

#include "index/language/language_tables.h"
#include "index/language/lexica.h"

namespace planlupe::index {

// True when one of the readings is a noun.
bool is_noun(const std::vector<Morph>& lemmas);

// True for nouns of verbs, which take the particles of their verbs: avrenning, utsortering.
bool is_of_verb(const Morph& morph);

// True for a form of one of the short nouns that the tables allow as parts.
bool is_short_noun(std::u32string_view word, const Lexica& lexica, const LanguageTables& tables);

// True when `part`, which ends in s, has it to link: derived nouns do (kvalifiserings-), nouns that
// begin with a particle do (tiltaks-), and those of the table. Elsewhere an s at the joint rather
// begins the next part (problem|stilling).
bool takes_s(std::u32string_view part, const LanguageTables& tables);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_NOUN_H_
