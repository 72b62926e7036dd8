// Terms that are more than words: numbers, years, amounts, dates, laws and numbered documents,
// each in one normal form however it is written.

#ifndef PLANLUPE_INDEX_LANGUAGE_TERM_H_
#define PLANLUPE_INDEX_LANGUAGE_TERM_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "index/language/token.h"
#include "index/words/word_row.h"

namespace planlupe::index {

// A term over the words [first, end) of a row. `text` is its normal form (see TokenKind). A sign
// before the first word or after the last («§», «%») belongs to its place in the text.
struct Term {
  TokenKind kind = TokenKind::number;
  std::size_t first = 0, end = 0;
  std::string text = {};
  int sign_before = 0, sign_after = 0;  // code points of such signs, with blanks between
};

// All terms of `row`, by first word. Terms of one place may lie over each other: «§ 5-3 andre
// ledd» is "§5-3" and "§5-3ledd2", «Meld. St. 6 (2018–2019)» is "meldst6" and
// "meldst6-2018-2019", so that the shorter query finds the longer text.
std::vector<Term> find_terms(const WordRow& row);

// The finders for one kind each: the terms that begin at word `i`, or none.
std::vector<Term> law_terms(const WordRow& row, std::size_t i);
std::vector<Term> document_terms(const WordRow& row, std::size_t i);
std::optional<Term> date_term(const WordRow& row, std::size_t i);
std::optional<Term> number_term(const WordRow& row, std::size_t i);

// The name of a law or regulation in its definite bokmål form when `word`, in lower case, is one
// ("opplæringslovas" is "opplæringsloven"); else empty.
std::string law_name(std::string word);

// True when `text` is ASCII digits only, at least one.
bool is_number(const std::string& text);

// `text` as a year between 1900 and 2099, or nothing.
std::optional<int> year_of(const std::string& text);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_TERM_H_
