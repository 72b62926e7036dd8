// Hits as CSV: one row a hit, for Excel.

#ifndef PLANLUPE_TOOLS_SEARCH_CSV_H_
#define PLANLUPE_TOOLS_SEARCH_CSV_H_

#include <iosfwd>
#include <string>

#include "index/index_reader.h"
#include "query/search/search.h"
#include "tools/query_options.h"

namespace planlupe::tools {

void print_hits_header(std::ostream& out);

// A row for each hit, `query` and the total in front; one row where nothing was found. What the
// user should know of the query stands in the first.
void print_hits(std::ostream& out, const std::string& query, const query::SearchResult& result,
                const index::Documents& documents, std::size_t first);

// Runs the queries of a CSV file, in order: its column `query` (or «søk»), or its first where no
// column is named so. A query that fails gets a row with the reason. Returns the exit status: 0, 1
// when none found anything, 2 when one failed or the file is not UTF-8.
int run_batch(std::ostream& out, const std::string& csv, index::IndexReader& reader,
              const QueryOptions& options, const query::SearchOptions& search);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_SEARCH_CSV_H_
