// planlupe export: the tagged passages of a study for other programs.

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>

#include "corpus/file.h"
#include "corpus/messages.h"
#include "corpus/study.h"
#include "query/passage_export.h"
#include "tools/commands.h"
#include "tools/study_reading.h"
#include "tools/table_output.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

struct Options {
  std::string study, format = "xlsx", file;
};

int put_lines(const std::string& lines, const std::string& file) {
  if (file.empty()) {
    std::fwrite(lines.data(), 1, lines.size(), stdout);
    return 0;
  }
  const auto done = write_file(file, lines);
  return done ? 0 : report(done.error());
}

int run(const Options& options) {
  const auto study = open_study(options.study);
  if (!study) return report(study.error());
  const auto read = tag_and_read(*study);
  if (!read) return report(read.error());
  if (options.format == "jsonl")
    return std::max(read->status, put_lines(query::export_jsonl(read->reading), options.file));
  return std::max(read->status, put(query::export_table(read->reading),
                                    {.format = options.format, .file = options.file}));
}

}  // namespace

void add_export(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("export", message("export.about"));
  command->footer("\n" + message("export.examples"));
  command->add_option("study", options->study, message("option.study"))->required();
  command->add_option("--format", options->format, message("export.format"))
      ->check(CLI::IsMember({"jsonl", "csv", "xlsx"}));
  command->add_option("-o,--output", options->file, message("table.option.output"));
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
