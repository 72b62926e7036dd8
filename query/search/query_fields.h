// Fields in queries: their names in three languages, and the values that only they know.

#ifndef PLANLUPE_QUERY_SEARCH_QUERY_FIELDS_H_
#define PLANLUPE_QUERY_SEARCH_QUERY_FIELDS_H_

#include <optional>
#include <string_view>

#include "corpus/result.h"
#include "query/search/query_tree.h"

namespace planlupe::query {

// The field of that name in lower case, bokmål, nynorsk or English; nothing for another name.
std::optional<index::Field> field_named(std::string_view name);

// The node for `field` with `value` as typed at `column`: values in the form the index has them
// («bokmål» is nb), ranges as numbers. Fails with query_syntax for a value the field cannot have.
Result<Node> field_node(index::Field field, std::string_view value, int column);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_QUERY_FIELDS_H_
