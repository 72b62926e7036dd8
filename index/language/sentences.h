// Sentences of running text.

#ifndef PLANLUPE_INDEX_LANGUAGE_SENTENCES_H_
#define PLANLUPE_INDEX_LANGUAGE_SENTENCES_H_

#include <string_view>
#include <vector>

#include "index/language/segment.h"

namespace planlupe::index {

// The sentences of `text`, in order, without white space at their ends. A blank line ends a
// sentence; a line end does when a capital follows, so lines must be unwrapped before. What
// corpus/data/language/abbreviations.csv lists does not end one, nor does anything that a lower
// case letter follows. A dash or bullet before a capital begins one, as does a capital after a
// colon. Safe to call from several threads.
std::vector<Span> split_sentences(std::string_view text);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_SENTENCES_H_
