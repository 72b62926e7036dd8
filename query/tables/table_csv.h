// A table as CSV that Excel opens: UTF-8 with BOM, `;`, decimal comma in Norwegian.

#ifndef PLANLUPE_QUERY_TABLES_TABLE_CSV_H_
#define PLANLUPE_QUERY_TABLES_TABLE_CSV_H_

#include <string>

#include "query/tables/long_table.h"
#include "query/tables/table.h"

namespace planlupe::query {

// One line a row below the line of titles. Numbers have no thousands separator; a column of parts
// becomes two, "n" and "of". Sums and notes are left out, so that the file holds only what can be
// counted again. Text that Excel would take for a formula gets a leading apostrophe.
std::string table_csv(const Table& table);
void table_csv(const Table& table, const Sink& sink);
void table_csv(const LongTable& table, const Sink& sink);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_TABLE_CSV_H_
