// Words that carry no meaning of their own: what free text need not have them for.

#ifndef PLANLUPE_QUERY_SEARCH_FUNCTION_WORDS_H_
#define PLANLUPE_QUERY_SEARCH_FUNCTION_WORDS_H_

#include <string_view>

namespace planlupe::query {

// True for a preposition, conjunction, pronoun, article, auxiliary or the like, in bokmål or
// nynorsk and lower case: those that corpus/data/language/function_words.csv calls optional in
// searches. No word is one where that table cannot be read.
bool is_function_word(std::string_view word);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_FUNCTION_WORDS_H_
