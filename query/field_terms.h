// Conditions on fields, as terms of one index.

#ifndef PLANLUPE_QUERY_FIELD_TERMS_H_
#define PLANLUPE_QUERY_FIELD_TERMS_H_

#include <string>
#include <vector>

#include "corpus/result.h"
#include "index/index_reader.h"
#include "query/query_tree.h"
#include "query/word_lookup.h"

namespace planlupe::query {

// A passage fulfils the field node when it has, for every list, one of its terms; an empty list
// is fulfilled by none. Fails like WordLookup::cut.
Result<std::vector<std::vector<std::string>>> field_terms(const Node& node,
                                                          const index::IndexReader& reader,
                                                          WordLookup& lookup);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_FIELD_TERMS_H_
