// The passages of chosen documents, as something a Xapian query can hold.

#ifndef PLANLUPE_QUERY_SEARCH_DOCUMENT_POSTINGS_H_
#define PLANLUPE_QUERY_SEARCH_DOCUMENT_POSTINGS_H_

#include <string>
#include <vector>

#include <xapian.h>

namespace planlupe::query {

// Matches the passages of the documents that are set in `chosen`, by number, all with weight 0.
// For local databases only.
Xapian::Query passages_of(std::vector<bool> chosen);

// True when passage `id` has one of `terms`. Throws Xapian::Error.
bool has_one_of(const Xapian::Database& database, Xapian::docid id,
                const std::vector<std::string>& terms);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_DOCUMENT_POSTINGS_H_
