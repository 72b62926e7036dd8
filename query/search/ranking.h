// Which of the passages found come first.

#ifndef PLANLUPE_QUERY_SEARCH_RANKING_H_
#define PLANLUPE_QUERY_SEARCH_RANKING_H_

#include <vector>

#include <xapian.h>

#include "index/index_reader.h"
#include "query/search/compiler.h"
#include "query/search/search.h"

namespace planlupe::query {

struct Ranked {
  Xapian::docid id = 0;
  double score = 0;  // 0 but for Order::relevance
};

// The hits that `options` ask for, out of `compiled.passages`, which must all be alive. By
// relevance all are weighed and the best kept; the other orders weigh none.
// Throws Xapian::Error.
std::vector<Ranked> rank(const Compiled& compiled, index::IndexReader& reader,
                         const SearchOptions& options);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_RANKING_H_
