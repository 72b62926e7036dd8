// Conditions on fields, as one index answers them.

#ifndef PLANLUPE_QUERY_SEARCH_FIELD_CONDITION_H_
#define PLANLUPE_QUERY_SEARCH_FIELD_CONDITION_H_

#include <vector>

#include "corpus/result.h"
#include "index/index_reader.h"
#include "index/passage_set.h"
#include "query/search/query_tree.h"
#include "query/search/word_lookup.h"

namespace planlupe::query {

// The passages that fulfil the field node: those that are in every one of these sets. Fails like
// WordLookup::cut, throws Xapian::Error.
Result<std::vector<index::PassageSet>> field_conditions(const Node& node,
                                                        const index::IndexReader& reader,
                                                        WordLookup& lookup);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_FIELD_CONDITION_H_
