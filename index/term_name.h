// How values and words become Xapian terms: the same for the writer and for queries.

#ifndef PLANLUPE_INDEX_TERM_NAME_H_
#define PLANLUPE_INDEX_TERM_NAME_H_

#include <string>
#include <string_view>

#include "index/fields.h"
#include "index/words/word_segment.h"

namespace planlupe::index {

// The term for `text` in `field`. Never longer than Xapian takes, nor empty: a long text ends in
// its hash, so that different texts stay different terms.
std::string term(Field field, std::string_view text);

// The term for a value as a person writes it: case, spaces and Unicode form do not matter.
std::string value_term(Field field, std::string_view value);

// The term for a word of the word stream.
std::string word_term(Layer layer, std::string_view text);

// The term that only the passage `id` of `file` has.
std::string id_term(std::string_view file, std::string_view id);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_TERM_NAME_H_
