// planlupe export: the tagged passages of a study for other programs.

#include <algorithm>
#include <memory>
#include <string>

#include "corpus/messages.h"
#include "corpus/study.h"
#include "query/exchange/passage_export.h"
#include "query/exchange/refi_project.h"
#include "query/tables/table_csv.h"
#include "query/tables/table_xlsx.h"
#include "tools/commands.h"
#include "tools/one_of.h"
#include "tools/study_reading.h"
#include "tools/table_output.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

struct Options {
  std::string study, format = "xlsx", file;
  ReadingNeeds needs;
};

// The study as the bytes of a file that is made at once.
Result<std::string> book(const Study& study, const StudyReading& read, const std::string& format) {
  if (format == "xlsx") return query::table_xlsx(query::export_table(read.reading));
  return query::refi_project(study, read.codebook, read.reading);
}

Result<void> written(const Study& study, const StudyReading& read, const Options& options) {
  const auto lines = [&](const query::Sink& sink) {
    if (options.format == "jsonl") return query::export_jsonl(read.reading, sink);
    query::table_csv(query::export_table(read.reading), sink);
  };
  if (options.format == "jsonl" || options.format == "csv") return put_pieces(lines, options.file);
  const auto bytes = book(study, read, options.format);
  return bytes ? put_text(*bytes, options.file) : Result<void>(fail(bytes.error()));
}

int run(const Options& options) {
  if (options.format == "xlsx" && options.file.empty()) return no_file_for_spreadsheet();
  if (options.format == "qdpx" && options.file.empty())
    return report({Errc::usage, message("export.needs_file"), "--format qdpx",
                   message("export.needs_file.hint")});
  const auto study = open_study(options.study);
  if (!study) return report(study.error());
  const auto read = tag_and_read(*study, options.needs);
  if (!read) return report(read.error());
  const auto done = written(*study, *read, options);
  return done ? read->status : report(done.error());
}

}  // namespace

void add_export(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("export", message("export.about"));
  command->footer("\n" + message("export.examples"));
  command->add_option("study", options->study, message("option.study"))->required();
  command->add_option("--format", options->format, message("export.format"))
      ->check(one_of({"jsonl", "csv", "xlsx", "qdpx"}));
  add_selection_options(*command, options->needs);
  command->add_option("-o,--output", options->file, message("table.option.output"));
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
