// «Mente du ...»: words of an index that are spelled much like one it does not have.

#ifndef PLANLUPE_QUERY_SEARCH_SIMILAR_WORDS_H_
#define PLANLUPE_QUERY_SEARCH_SIMILAR_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "index/words/vocabulary.h"

namespace planlupe::query {

struct Similar {
  std::string word = {};
  // The nearest first, then the most frequent; so `word` itself, where plans have other forms of
  // it.
  std::vector<std::string> words = {};
};

// How many letters must be put in, left out, changed or swapped with their neighbour to make `a`
// into `b` (optimal string alignment), or `most` + 1 when it takes more.
int edits(std::u32string_view a, std::u32string_view b, int most);

// At most three words or lemmas within two edits of `word`; within one when it has fewer than six
// letters. Nothing for patterns and for words of fewer than four letters.
Similar similar_to(const index::Vocabulary& vocabulary, std::string_view word);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_SIMILAR_WORDS_H_
