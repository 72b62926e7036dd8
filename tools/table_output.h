// How commands put tables out: the format, where to, and how wide.

#ifndef PLANLUPE_TOOLS_TABLE_OUTPUT_H_
#define PLANLUPE_TOOLS_TABLE_OUTPUT_H_

#include <functional>
#include <string>

#include <CLI/CLI.hpp>

#include "corpus/result.h"
#include "query/tables/long_table.h"
#include "query/tables/table.h"

namespace planlupe::tools {

struct TableOutput {
  std::string format = "text";  // text, csv, json or xlsx
  std::string file = {};        // empty: stdout
  bool members = false;         // with text and csv: list what the cells were counted from
};

// Adds --format, -o and --members to `command`; `output` must outlive it.
void add_table_options(CLI::App& command, TableOutput& output);

// Writes `text` to `file`, or to stdout when it is empty. Fails with disk_full or write_failed.
Result<void> put_text(const std::string& text, const std::string& file);

// The same for what `render` gives its argument, piece by piece. Where it fails, so does this, and
// `file` is as it was.
Result<void> put_pieces(const std::function<Result<void>(const query::Sink&)>& render,
                        const std::string& file);

// Reports that a spreadsheet cannot go to stdout; returns the exit status.
int no_file_for_spreadsheet();

// Puts `table` out as `output` says. Returns the exit status: 0, or that of the error, which it
// reports.
int put(const query::Table& table, const TableOutput& output);

// How many characters a line of stdout may have: the terminal's width, at least 60; $COLUMNS or
// 100 when it is no terminal.
std::size_t line_width();

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_TABLE_OUTPUT_H_
