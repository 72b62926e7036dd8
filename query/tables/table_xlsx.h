// A table as a spreadsheet.

#ifndef PLANLUPE_QUERY_TABLES_TABLE_XLSX_H_
#define PLANLUPE_QUERY_TABLES_TABLE_XLSX_H_

#include "corpus/result.h"
#include "query/tables/long_table.h"
#include "query/tables/table.h"

namespace planlupe::query {

// Gives `sink` a book of three sheets: the table with real numbers, a frozen line of titles and
// filters, every cell that was counted linked to its evidence and with the first of it in a note;
// the evidence, one line a passage and cell; and what was searched and how. The same table gives
// the same bytes. Held are the notes, and no row. The book grows in a temporary file. Fails with
// write_failed when that cannot be written, when a sheet has more rows than spreadsheets take, or
// when the library is not there; then what `sink` got is no book.
Result<void> table_xlsx(const Table& table, const Sink& sink);

// The same of two sheets, without evidence.
Result<void> table_xlsx(const LongTable& table, const Sink& sink);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_TABLE_XLSX_H_
