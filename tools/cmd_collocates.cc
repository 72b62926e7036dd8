// planlupe collocates: the words that stand near a word more often than chance would have it.

#include <memory>
#include <string>

#include "corpus/messages.h"
#include "corpus/study.h"
#include "tools/commands.h"
#include "tools/talk.h"
#include "tools/whole_between.h"
#include "tools/word_options.h"

namespace planlupe::tools {

namespace {

struct Options {
  std::string study, word;
  int window = query::CollocateOptions{}.window;
  WordOptions list;
};

int run(const Options& options) {
  const auto study = open_study(options.study);
  if (!study) return report(study.error());
  auto only = selection_of(options.list.only);
  if (!only) return report(only.error());
  const query::CollocateOptions collocates{options.window, options.list.limit, options.list.least,
                                           options.list.function_words, *std::move(only)};
  return put_words(options.list.output, [&](index::Analyser& analyser) {
    return query::collocates_table(*study, analyser, options.word, collocates);
  });
}

}  // namespace

void add_collocates(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("collocates", message("collocates.about"));
  command->footer("\n" + message("collocates.examples"));
  command->add_option("study", options->study, message("option.study"))->required();
  command->add_option("word", options->word, message("words.option.word"))->required();
  command->add_option("--window", options->window, message("words.option.window"))
      ->check(whole_between(1, 50));
  add_word_options(*command, options->list);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
