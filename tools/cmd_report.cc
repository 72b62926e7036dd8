// planlupe report: one page on a study that opens anywhere.

#include <filesystem>
#include <memory>
#include <string>

#include "corpus/file.h"
#include "corpus/messages.h"
#include "corpus/study.h"
#include "query/tables/report.h"
#include "tools/commands.h"
#include "tools/study_reading.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

struct Options {
  std::string study, file, title;
  bool link_plans = false;
  ReadingNeeds needs = {.topics = true};
};

// A report on one county is its profile.
std::string title_of(const Options& options) {
  if (!options.title.empty()) return options.title;
  const auto& counties = options.needs.counties;
  if (counties.size() == 1) return message("report.profile", {{"county", counties[0]}});
  return message("report.title");
}

// Where the plans lie from the page that is written, for links that hold as long as both stay.
std::string plans_beside(const std::string& page, const Study& study) {
  std::error_code ignored;
  const auto folder = std::filesystem::absolute(page, ignored).parent_path();
  return std::filesystem::proximate(study.plans(), folder, ignored).generic_string();
}

int run(const Options& options) {
  const auto study = open_study(options.study);
  if (!study) return report(study.error());
  const auto read = tag_and_read(*study, options.needs);
  if (!read) return report(read.error());
  const auto page =
      query::report_html(read->reading, title_of(options),
                         options.link_plans ? plans_beside(options.file, *study) : "");
  if (!page) return report(page.error());
  const auto done = write_file(options.file, *page);
  return done ? read->status : report(done.error());
}

}  // namespace

void add_report(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("report", message("report.about"));
  command->footer("\n" + message("report.examples"));
  command->add_option("study", options->study, message("option.study"))->required();
  command->add_option("-o,--output", options->file, message("table.option.output"))->required();
  command->add_option("--title", options->title, message("report.option.title"));
  command->add_flag("--link-plans", options->link_plans, message("report.option.link_plans"));
  add_selection_options(*command, options->needs);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
