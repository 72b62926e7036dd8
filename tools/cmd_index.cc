// planlupe index: text/ becomes index/.

#include <memory>
#include <string>

#include "corpus/messages.h"
#include "corpus/study.h"
#include "index/build_index.h"
#include "tools/commands.h"
#include "tools/study_index.h"
#include "tools/talk.h"
#include "tools/whole_between.h"

namespace planlupe::tools {

namespace {

struct IndexOptions {
  std::string study;
  bool rebuild = false;
  unsigned jobs = 0;
};

int run(const IndexOptions& options) {
  const auto study = open_study(options.study);
  if (!study) return report(study.error());
  report_notices(study->register_.notices);
  return index_study(*study, {.jobs = options.jobs, .rebuild = options.rebuild});
}

}  // namespace

void add_index(CLI::App& app, int& status) {
  const auto options = std::make_shared<IndexOptions>();
  CLI::App* command = app.add_subcommand("index", message("index.about"));
  command->footer("\n" + message("index.examples"));
  command->add_option("study", options->study, message("index.study"))->required();
  command->add_flag("--rebuild", options->rebuild, message("index.rebuild"));
  command->add_option("--jobs", options->jobs, message("index.jobs"))->check(whole_between(1, 64));
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
