// Which passages of a study may carry a code, by the words in its index: so that one code can be
// tried on a large study by reading few passages.

#ifndef PLANLUPE_QUERY_CODING_CANDIDATES_H_
#define PLANLUPE_QUERY_CODING_CANDIDATES_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "corpus/study.h"
#include "index/index_reader.h"
#include "query/coding/codebook.h"

namespace planlupe::query {

// Of each document, the places of passages among its passages, from 0, ascending.
using PassagePlaces = std::map<std::string, std::vector<std::size_t>>;

// All passages that may be given `code` or a code below it, in whatever status, and some that are
// not: those that have the words of a pattern in any order, and those that its conditions and the
// codes it requires ask for in the passage. A document whose text is not the one that was indexed
// is left out: the index cannot tell. `codebook` must come from codebook_json.h. Fails as
// index::guard does.
Result<PassagePlaces> candidates(const Codebook& codebook, std::string_view code,
                                 const Study& study, const index::IndexReader& reader);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_CANDIDATES_H_
