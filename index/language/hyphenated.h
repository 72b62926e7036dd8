// Words that hyphens hold together: «EØS-borgere» is also eøsborgere, «fag-» in «fag- og
// yrkesopplæring» is fagopplæring, «-praksis» in «bosettingspolitikk og -praksis» is
// bosettingspraksis.

#ifndef PLANLUPE_INDEX_LANGUAGE_HYPHENATED_H_
#define PLANLUPE_INDEX_LANGUAGE_HYPHENATED_H_

#include <functional>
#include <string>
#include <vector>

#include "index/words/word_row.h"

namespace planlupe::index {

// A word that the text spells in pieces, over the words [first, end) of a row.
struct JoinedWord {
  std::size_t first = 0, end = 0;
  std::string head = {}, tail = {};
};

// Gives the joints of a word in code points, as index/language/compound.h does.
using JointFinder = std::function<std::vector<int>(const std::string& word)>;

// The joined words of `row`, by first word. Where the joint is in doubt (fylkes- og
// kommuneplanarbeid), the first and the last joint each give one.
std::vector<JoinedWord> joined_words(const WordRow& row, const JointFinder& joints);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_HYPHENATED_H_
