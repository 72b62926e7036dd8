// Sentences of running text.

#ifndef PLANLUPE_INDEX_SENTENCES_H_
#define PLANLUPE_INDEX_SENTENCES_H_

#include <string_view>
#include <vector>

#include "index/segment.h"

namespace planlupe::index {

// The sentences of `text`, in order, without white space at their ends. A line end ends a
// sentence, so lines must be unwrapped before. Abbreviations («f.eks. ...») and ordinals do not
// end one; a dash before a capital and a colon before a capital begin one. Safe to call from
// several threads.
std::vector<Span> split_sentences(std::string_view text);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_SENTENCES_H_
