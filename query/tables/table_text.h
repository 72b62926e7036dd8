// A table as lines of text that fit a terminal.

#ifndef PLANLUPE_QUERY_TABLES_TABLE_TEXT_H_
#define PLANLUPE_QUERY_TABLES_TABLE_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "query/tables/long_table.h"
#include "query/tables/table.h"

namespace planlupe::query {

// The table with its title above and its notes below, no line wider than `width` characters.
// Numbers stand to the right, words wrap; a table whose columns cannot stand side by side in
// `width` is written row by row, one line a column.
std::string table_text(const Table& table, std::size_t width);
void table_text(const Table& table, std::size_t width, const Sink& sink);

// `text` in lines of at most `width` characters, broken at blanks, in the middle of a word only
// where it alone is longer. At least one line; line ends in `text` are kept.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

// `text` wrapped to `width`, every line after `indent` and with its line end.
std::string paragraph(std::string_view text, std::size_t width, std::string_view indent = {});

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_TABLE_TEXT_H_
