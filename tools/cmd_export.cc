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

Result<void> render(const Study& study, const StudyReading& read, const std::string& format,
                    const query::Sink& sink) {
  if (format == "qdpx") return query::refi_project(study, read.codebook, read.reading, sink);
  if (format == "xlsx") return query::table_xlsx(query::export_table(read.reading), sink);
  if (format == "csv")
    query::table_csv(query::export_table(read.reading), sink);
  else
    query::export_jsonl(read.reading, sink);
  return {};
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
  const auto done = put_pieces(
      [&](const query::Sink& sink) { return render(*study, *read, options.format, sink); },
      options.file);
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
