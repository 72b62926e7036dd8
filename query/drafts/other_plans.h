// How other plans put what a draft does not say.

#ifndef PLANLUPE_QUERY_DRAFTS_OTHER_PLANS_H_
#define PLANLUPE_QUERY_DRAFTS_OTHER_PLANS_H_

#include "query/tables/reading.h"
#include "query/tables/table.h"

namespace planlupe::query {

// What the draft lacks and the plans of `others` have, with their words: for each code the first
// passage of each county, at most three. Both must outlive the table.
Table other_plans_table(const Reading& draft, const Reading& others);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_DRAFTS_OTHER_PLANS_H_
