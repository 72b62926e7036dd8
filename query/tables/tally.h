// What a group of documents says on a theme, counted for a row of a table.

#ifndef PLANLUPE_QUERY_TABLES_TALLY_H_
#define PLANLUPE_QUERY_TABLES_TALLY_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "query/tables/reading.h"
#include "query/tables/table.h"
#include "query/tables/tables.h"

namespace planlupe::query {

struct Tally {
  std::vector<Member> passages = {};
  std::map<Answer, std::vector<Member>> documents = {};
  long words = 0, pages = 0, readable = 0, count = 0;
};

// Counts what the documents say on `code`.
Tally tally(const std::vector<const DocumentReading*>& documents, std::string_view code);

// The columns that tally_cells fills: passages, per 1 000 words, documents by answer, and pages.
std::vector<ColumnSpec> tally_columns();
std::vector<Cell> tally_cells(Tally tally);

// The passages of `document` that count for `code`.
std::vector<Member> passages_on(const DocumentReading& document, std::string_view code);

// Passages per 1 000 words; nothing where there are no words.
Cell rate_cell(std::size_t passages, long words);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_TALLY_H_
