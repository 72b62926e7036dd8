// Where a draft stops between a goal and somebody who does something about it.

#ifndef PLANLUPE_QUERY_DRAFTS_LOOSE_ENDS_H_
#define PLANLUPE_QUERY_DRAFTS_LOOSE_ENDS_H_

#include "query/tables/reading.h"
#include "query/tables/table.h"

namespace planlupe::query {

// Goals on a theme without a measure for it in the draft, or with measures in other chapters only;
// and measures that name nobody responsible, no time and no money.
Table loose_ends_table(const Reading& draft);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_DRAFTS_LOOSE_ENDS_H_
