// planlupe ingest: the plans of a study into text/.

#include <memory>
#include <string>

#include "corpus/messages.h"
#include "corpus/study.h"
#include "tools/commands.h"
#include "tools/reading_options.h"
#include "tools/talk.h"

namespace planlupe::tools {

void add_ingest(CLI::App& app, int& status) {
  struct Options {
    std::string study;
    ingest::IngestOptions ingest;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("ingest", message("ingest.about"));
  command->footer("\n" + message("ingest.examples"));
  command->add_option("study", options->study, message("ingest.study"))->required();
  add_ingest_options(*command, options->ingest);
  command->callback([options, &status] {
    const auto study = open_study(options->study);
    if (!study) {
      status = report(study.error());
      return;
    }
    report_notices(study->register_.notices);
    status = ingest_and_report(*study, options->ingest);
  });
}

}  // namespace planlupe::tools
