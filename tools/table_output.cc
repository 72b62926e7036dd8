#include "tools/table_output.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "corpus/file.h"
#include "corpus/messages.h"
#include "query/tables/evidence.h"
#include "query/tables/table_csv.h"
#include "query/tables/table_json.h"
#include "query/tables/table_text.h"
#include "query/tables/table_xlsx.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

Result<std::string> rendered(const query::Table& table, const TableOutput& output) {
  if (output.format == "xlsx") return query::table_xlsx(table);
  if (output.format == "json") return query::table_json(table);
  const bool members = output.members;
  if (output.format == "csv")
    return query::table_csv(members ? query::evidence_table(table) : table);
  std::string text = query::table_text(table, line_width());
  if (members) text += "\n" + query::evidence_text(table, line_width());
  return text;
}

Result<void> written(const query::Table& table, const TableOutput& output) {
  const auto bytes = rendered(table, output);
  if (!bytes) return fail(bytes.error());
  return put_text(*bytes, output.file);
}

}  // namespace

Result<void> put_text(const std::string& text, const std::string& file) {
  if (!file.empty()) return write_file(file, text);
  std::fwrite(text.data(), 1, text.size(), stdout);
  return {};
}

void add_table_options(CLI::App& command, TableOutput& output) {
  command.add_option("--format", output.format, message("table.option.format"))
      ->check(CLI::IsMember({"text", "csv", "json", "xlsx"}));
  command.add_option("-o,--output", output.file, message("table.option.output"));
  command.add_flag("--members", output.members, message("table.option.members"));
}

int put(const query::Table& table, const TableOutput& output) {
  if (output.format == "xlsx" && output.file.empty())
    return report({Errc::usage, message("table.xlsx_needs_file"), "--format xlsx",
                   message("table.xlsx_needs_file.hint")});
  const auto done = written(table, output);
  return done ? 0 : report(done.error());
}

std::size_t line_width() {
  winsize window{};
  std::size_t width = 100;
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0) {
    width = window.ws_col;
  } else if (const char* columns = std::getenv("COLUMNS")) {
    const std::string_view text = columns;
    std::from_chars(text.data(), text.data() + text.size(), width);
  }
  return std::max<std::size_t>(width, 60);
}

}  // namespace planlupe::tools
