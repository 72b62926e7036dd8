// How the perspectives on immigration shift from one edition of plans to the next.

#ifndef PLANLUPE_QUERY_TABLES_TABLE_BY_YEAR_H_
#define PLANLUPE_QUERY_TABLES_TABLE_BY_YEAR_H_

#include "query/tables/reading.h"
#include "query/tables/table.h"

namespace planlupe::query {

// One row a plan type and year of adoption, in this order; plans without a year last in their type.
Table perspectives_by_year_table(const Reading& reading);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_TABLE_BY_YEAR_H_
