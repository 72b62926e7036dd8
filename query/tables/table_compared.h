// The table of what plans compare immigrants and the rest of the population on.

#ifndef PLANLUPE_QUERY_TABLES_TABLE_COMPARED_H_
#define PLANLUPE_QUERY_TABLES_TABLE_COMPARED_H_

#include "query/tables/reading.h"
#include "query/tables/table.h"

namespace planlupe::query {

// A row for every aspect of every sentence that compares, by aspect and county. `reading` must
// have its topics, and outlive the table.
Table compared_table(const Reading& reading);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_TABLE_COMPARED_H_
