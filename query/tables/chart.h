// Figures as inline SVG, each made from a table that stands beside it.

#ifndef PLANLUPE_QUERY_TABLES_CHART_H_
#define PLANLUPE_QUERY_TABLES_CHART_H_

#include <string>
#include <string_view>

#include "query/tables/table.h"

namespace planlupe::query {

// A field for every row and column: `rows` and `columns` are keys of text columns, `value` that of
// a number. The number stands in the field, so that colour says nothing alone; a field without a
// number is hatched.
std::string heat_map(const Table& table, std::string_view rows, std::string_view columns,
                     std::string_view value);

// A bar for every row, as long as the number in column `value`, which stands behind it.
// Empty when no number is above zero.
std::string bars(const Table& table, std::string_view rows, std::string_view value);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_CHART_H_
