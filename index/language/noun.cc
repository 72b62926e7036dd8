#include "index/language/noun.h"

#include <algorithm>

#include "corpus/text.h"

namespace planlupe::index {

bool is_noun(const std::vector<Morph>& lemmas) {
  return std::any_of(lemmas.begin(), lemmas.end(),
                     [](const Morph& morph) { return morph.has("<n>"); });
}

bool is_of_verb(const Morph& morph) {
  constexpr std::size_t shortest = 6;  // «ring» is no noun of a verb
  return morph.has("<n>") && morph.lemma.size() >= shortest &&
         (morph.lemma.ends_with("ing") || morph.lemma.ends_with("else"));
}

bool is_short_noun(std::u32string_view word, const Lexica& lexica, const LanguageTables& tables) {
  if (tables.short_part.contains(word)) return true;
  const auto lemmas = lexica.lemmas(word, Role::whole);
  return std::any_of(lemmas.begin(), lemmas.end(), [&](const Morph& morph) {
    return morph.has("<n>") && tables.short_part.contains(decode(morph.lemma));
  });
}

bool takes_s(std::u32string_view part, const LanguageTables& tables) {
  if (tables.linked.contains(part)) return true;
  part.remove_suffix(1);
  for (const std::u32string_view suffix :
       {U"ing", U"sjon", U"het", U"heit", U"skap", U"tet", U"dom", U"else", U"nad", U"um"})
    if (part.ends_with(suffix)) return true;
  constexpr std::size_t shortest_root = 3;
  for (std::size_t length = 2; length + shortest_root <= part.size(); ++length)
    if (tables.never_part.contains(part.substr(0, length))) return true;
  return false;
}

}  // namespace planlupe::index
