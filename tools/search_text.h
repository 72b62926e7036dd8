// Search results for people.

#ifndef PLANLUPE_TOOLS_SEARCH_TEXT_H_
#define PLANLUPE_TOOLS_SEARCH_TEXT_H_

#include <cstddef>
#include <string>

#include "index/documents.h"
#include "query/search/search.h"

namespace planlupe::tools {

// The hits, numbered from `first` + 1: a line on the place, the headings, the passage. Marked
// words are bold when `bold`.
std::string hits_text(const query::SearchResult& result, const index::Documents& documents,
                      std::size_t first, bool bold);

// What each word of the query stands for.
std::string explained_text(const query::SearchResult& result, const query::Node& tree);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_SEARCH_TEXT_H_
