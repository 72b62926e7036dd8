#include "tools/table_output.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "corpus/file_writer.h"
#include "corpus/messages.h"
#include "query/tables/evidence.h"
#include "query/tables/table_csv.h"
#include "query/tables/table_json.h"
#include "query/tables/table_text.h"
#include "query/tables/table_xlsx.h"
#include "tools/one_of.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

// As lines, which cannot fail.
void render_lines(const query::Table& table, const TableOutput& output, const query::Sink& sink) {
  if (output.format == "json") return query::table_json(table, sink);
  if (output.format == "csv" && output.members)
    return query::table_csv(query::evidence_table(table), sink);
  if (output.format == "csv") return query::table_csv(table, sink);
  query::table_text(table, line_width(), sink);
  if (!output.members) return;
  sink("\n");
  query::evidence_text(table, line_width(), sink);
}

Result<void> render(const query::Table& table, const TableOutput& output, const query::Sink& sink) {
  if (output.format == "xlsx") return query::table_xlsx(table, sink);
  render_lines(table, output, sink);
  return {};
}

}  // namespace

Result<void> put_text(const std::string& text, const std::string& file) {
  const auto whole = [&](const query::Sink& sink) {
    sink(text);
    return Result<void>{};
  };
  return put_pieces(whole, file);
}

Result<void> put_pieces(const std::function<Result<void>(const query::Sink&)>& render,
                        const std::string& file) {
  if (file.empty())
    return render(
        [](std::string_view piece) { std::fwrite(piece.data(), 1, piece.size(), stdout); });
  FileWriter writer(file);
  const auto done = render([&](std::string_view piece) { writer.write(piece); });
  return done ? writer.commit() : done;
}

void add_table_options(CLI::App& command, TableOutput& output) {
  command.add_option("--format", output.format, message("table.option.format"))
      ->check(one_of({"text", "csv", "json", "xlsx"}));
  command.add_option("-o,--output", output.file, message("table.option.output"));
  command.add_flag("--members", output.members, message("table.option.members"));
}

int no_file_for_spreadsheet() {
  return report({Errc::usage, message("table.xlsx_needs_file"), "--format xlsx",
                 message("table.xlsx_needs_file.hint")});
}

int put(const query::Table& table, const TableOutput& output) {
  if (output.format == "xlsx" && output.file.empty()) return no_file_for_spreadsheet();
  const auto done =
      put_pieces([&](const query::Sink& sink) { return render(table, output, sink); }, output.file);
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
