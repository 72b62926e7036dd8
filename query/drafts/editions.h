// The passages of two editions of a plan, each beside what it became.

#ifndef PLANLUPE_QUERY_DRAFTS_EDITIONS_H_
#define PLANLUPE_QUERY_DRAFTS_EDITIONS_H_

#include <vector>

#include "corpus/document.h"
#include "query/drafts/comparison.h"

namespace planlupe::query {

// The passages of both that can carry evidence, in the order of the new edition, what was dropped
// last. One that is a heading in the other edition is the same. The documents must outlive the
// result.
std::vector<PassagePair> paired(const Document& before, const Document& after);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_DRAFTS_EDITIONS_H_
