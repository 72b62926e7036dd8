// planlupe table: one of the tables over a study.

#include <algorithm>
#include <memory>
#include <string>

#include "corpus/messages.h"
#include "corpus/study.h"
#include "query/tables/tables.h"
#include "tools/commands.h"
#include "tools/one_of.h"
#include "tools/study_reading.h"
#include "tools/table_output.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

struct Options {
  std::string study, name;
  ReadingNeeds needs;
  TableOutput output;
};

int run(const Options& options) {
  if (!options.needs.codes.empty() && !query::takes_codes(options.name))
    return report({Errc::usage, message("table.no_codes", {{"table", options.name}}), "",
                   message("table.no_codes.hint")});
  const auto study = open_study(options.study);
  if (!study) return report(study.error());
  ReadingNeeds needs = options.needs;
  needs.topics = query::needs_topics(options.name);
  needs.citations = query::needs_citations(options.name);
  needs.unread = query::needs_register_only(options.name);
  // Both are kept to the end of the process: to free a study word by word takes as long as to make
  // a table of it.
  static const auto& read = *new Result<StudyReading>(tag_and_read(*study, needs));
  if (!read) return report(read.error());
  static const auto& table = *new query::Table(*query::make_table(options.name, read->reading));
  return std::max(read->status, put(table, options.output));
}

std::string list_of_tables() {
  std::string list;
  for (const std::string& name : query::table_names())
    list += "\n  " + name + std::string(name.size() < 22 ? 22 - name.size() : 1, ' ') +
            query::label("table.title", name);
  return list;
}

}  // namespace

void add_table(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("table", message("table.about"));
  command->footer("\n" + message("table.tables") + list_of_tables() + "\n\n" +
                  message("table.examples"));
  const auto options = std::make_shared<Options>();
  command->add_option("study", options->study, message("option.study"))->required();
  command->add_option("name", options->name, message("table.option.name"))
      ->required()
      ->check(one_of(query::table_names()));
  command->add_option("--code", options->needs.codes, message("table.option.code"));
  add_selection_options(*command, options->needs);
  add_table_options(*command, options->output);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
