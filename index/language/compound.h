// Where a Norwegian compound has its joints.

#ifndef PLANLUPE_INDEX_LANGUAGE_COMPOUND_H_
#define PLANLUPE_INDEX_LANGUAGE_COMPOUND_H_

#include <string_view>
#include <vector>

#include "index/language/language_tables.h"
#include "index/language/lexica.h"

namespace planlupe::index {

// The joints of `word` (lower case) in code points, ascending: {7, 13} for
// «arbeids|markeds|tiltak»; a linking s or e belongs to the part before it. Empty for a word that
// is no compound or longer than 64 letters.
//
// A word that the lexica do not have may be split by one part that they only have by itself.
//
// Of the splits whose parts the lexica allow in their places, the one with fewest parts is taken;
// among these, one whose parts end in a linking s; parts under four letters count as a part and
// more. Long parts are split again. Both references may be shared by threads.
std::vector<int> joints(std::u32string_view word, const Lexica& lexica,
                        const LanguageTables& tables);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_COMPOUND_H_
