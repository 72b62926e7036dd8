// planlupe run: the main job. Reads the plans, tags them, indexes them, and shows what they say.

#include <algorithm>
#include <memory>
#include <string>

#include "corpus/messages.h"
#include "corpus/study.h"
#include "index/build_index.h"
#include "query/tables/tables.h"
#include "tools/commands.h"
#include "tools/reading_options.h"
#include "tools/study_index.h"
#include "tools/study_reading.h"
#include "tools/table_output.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

struct Options {
  std::string study;
  ingest::IngestOptions ingest;
  TableOutput output;
};

int run(const Options& options) {
  const auto study = open_study(options.study);
  if (!study) return report(study.error());
  report_notices(study->register_.notices);
  int status = ingest_and_report(*study, options.ingest);
  if (stop_on_signals().requested()) return status;
  const auto read = tag_and_read(*study);
  if (!read) return std::max(status, report(read.error()));
  status = std::max(status, read->status);
  status = std::max(status, index_study(*study, {}));
  return std::max(status, put(query::themes_table(read->reading), options.output));
}

}  // namespace

void add_run(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("run", message("run.about"));
  command->footer("\n" + message("run.examples"));
  command->add_option("study", options->study, message("option.study"))->required();
  add_ingest_options(*command, options->ingest);
  add_table_options(*command, options->output);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
