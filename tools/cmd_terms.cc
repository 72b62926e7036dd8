// planlupe terms: what the analyser makes of a word, and its forms in a study.

#include <memory>
#include <string>

#include "corpus/messages.h"
#include "corpus/study.h"
#include "tools/commands.h"
#include "tools/talk.h"
#include "tools/word_options.h"

namespace planlupe::tools {

namespace {

struct Options {
  std::string word, study;
  TableOutput output;
};

int run(const Options& options) {
  if (options.study.empty())
    return put_words(options.output, [&](index::Analyser& analyser) -> Result<query::WordTable> {
      return query::WordTable{query::analysis_table(analyser, options.word), {}};
    });
  const auto study = open_study(options.study);
  if (!study) return report(study.error());
  return put_words(options.output, [&](index::Analyser& analyser) {
    return query::forms_table(*study, analyser, options.word);
  });
}

}  // namespace

void add_terms(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("terms", message("terms.about"));
  command->footer("\n" + message("terms.examples"));
  command->add_option("word", options->word, message("words.option.word"))->required();
  command->add_option("study", options->study, message("words.option.study"));
  add_table_options(*command, options->output);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
