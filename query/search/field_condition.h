// Conditions on fields, as one index answers them.

#ifndef PLANLUPE_QUERY_SEARCH_FIELD_CONDITION_H_
#define PLANLUPE_QUERY_SEARCH_FIELD_CONDITION_H_

#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/result.h"
#include "index/index_reader.h"
#include "query/search/query_tree.h"
#include "query/search/word_lookup.h"

namespace planlupe::query {

// Fulfilled by the passages of some documents, or by those that have one of some terms.
struct FieldCondition {
  std::vector<bool> documents = {};  // by number; empty when it is a matter of terms
  std::vector<std::string> terms = {};
};

// A passage fulfils the field node when it fulfils every condition. Fails like WordLookup::cut.
Result<std::vector<FieldCondition>> field_conditions(const Node& node,
                                                     const index::IndexReader& reader,
                                                     WordLookup& lookup);

// The passages that fulfil `condition`, all alike in weight.
Xapian::Query query_of(const FieldCondition& condition);

// True when passage `id` of document `document` fulfils it. Throws Xapian::Error.
bool fulfils(const FieldCondition& condition, const Xapian::Database& database, Xapian::docid id,
             std::uint32_t document);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_FIELD_CONDITION_H_
