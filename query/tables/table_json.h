// planlupe.table/1: a table as JSON, every cell with what it was counted from.

#ifndef PLANLUPE_QUERY_TABLES_TABLE_JSON_H_
#define PLANLUPE_QUERY_TABLES_TABLE_JSON_H_

#include <string>
#include <string_view>

#include "corpus/json_file.h"
#include "query/tables/long_table.h"
#include "query/tables/table.h"

namespace planlupe::query {

inline constexpr std::string_view table_format = "planlupe.table/1";

// {"format","name","title","codebook","columns":[{"key","title","unit"}],
//  "rows":[{"total"?,"cells":{KEY:{"value","of"?,"members"?:[{"document","title","county"?,"mark"?,"page"?,
//  "passage"?,"text"?,"note"?}]}}}],"notes":[]}, on one line with its line end.
std::string table_json(const Table& table);
void table_json(const Table& table, const Sink& sink);

// The same as a value, for outputs that hold several tables.
Json table_object(const Table& table);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_TABLE_JSON_H_
