// A table as a spreadsheet; the border to libxlsxwriter.

#ifndef PLANLUPE_QUERY_TABLES_TABLE_XLSX_H_
#define PLANLUPE_QUERY_TABLES_TABLE_XLSX_H_

#include <string>

#include "corpus/result.h"
#include "query/tables/long_table.h"
#include "query/tables/table.h"

namespace planlupe::query {

// The bytes of a book of three sheets: the table with real numbers, a frozen line of titles and
// filters, every cell that was counted linked to its evidence and with the first of it in a note;
// the evidence, one line a passage; and what was searched and how. The same table gives the same
// bytes. Fails with write_failed when the folder for temporary files takes no more, or a sheet has
// more rows than spreadsheets take.
Result<std::string> table_xlsx(const Table& table);

// The same of two sheets, without evidence.
Result<std::string> table_xlsx(const LongTable& table);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_TABLE_XLSX_H_
