// Which municipalities are named, and how central they are.

#ifndef PLANLUPE_QUERY_TABLES_TABLE_MUNICIPALITIES_H_
#define PLANLUPE_QUERY_TABLES_TABLE_MUNICIPALITIES_H_

#include "query/tables/reading.h"
#include "query/tables/table.h"

namespace planlupe::query {

// One row a municipality that is named in text that can carry evidence, by its county. `reading`
// must have looked for topics.
Table municipalities_table(const Reading& reading);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_TABLE_MUNICIPALITIES_H_
