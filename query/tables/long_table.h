// A table too long to hold: its rows are made when they are asked for, one after another.

#ifndef PLANLUPE_QUERY_TABLES_LONG_TABLE_H_
#define PLANLUPE_QUERY_TABLES_LONG_TABLE_H_

#include <functional>
#include <string_view>

#include "query/tables/table.h"

namespace planlupe::query {

// Takes what is rendered, piece by piece.
using Sink = std::function<void(std::string_view)>;

// Calls its argument with each row.
using RowSource = std::function<void(const std::function<void(const Row&)>&)>;

struct LongTable {
  Table head = {};  // without rows
  RowSource rows = {};
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_LONG_TABLE_H_
