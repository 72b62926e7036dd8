// planlupe.search/1: results as JSON.

#ifndef PLANLUPE_QUERY_SEARCH_SEARCH_JSON_H_
#define PLANLUPE_QUERY_SEARCH_SEARCH_JSON_H_

#include <string>

#include "index/documents.h"
#include "query/search/search.h"

namespace planlupe::query {

inline constexpr std::string_view search_format = "planlupe.search/1";

// One line of JSON, without a line end. `query` is what was typed, `tree` what it was read as.
std::string to_json(const SearchResult& result, const std::string& query, const Node& tree,
                    const index::Documents& documents);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_SEARCH_JSON_H_
