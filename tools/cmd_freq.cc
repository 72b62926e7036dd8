// planlupe freq: how often words occur, in how many documents, how evenly.

#include <memory>
#include <string>
#include <vector>

#include "corpus/messages.h"
#include "corpus/study.h"
#include "tools/commands.h"
#include "tools/one_of.h"
#include "tools/talk.h"
#include "tools/word_options.h"

namespace planlupe::tools {

namespace {

struct Options {
  std::string study, by;
  std::vector<std::string> words;
  WordOptions list;
};

int run(const Options& options) {
  const auto study = open_study(options.study);
  if (!study) return report(study.error());
  const auto only = selection_of(options.list.only);
  if (!only) return report(only.error());
  return put_words(options.list.output, [&](index::Analyser& analyser) {
    if (!options.words.empty())
      return query::frequency_of(*study, analyser, options.words, query::trait_named(options.by),
                                 *only);
    return query::frequency_list(
        *study, analyser,
        {*only, options.list.limit, options.list.least, options.list.function_words});
  });
}

}  // namespace

void add_freq(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("freq", message("freq.about"));
  command->footer("\n" + message("freq.examples"));
  command->add_option("study", options->study, message("option.study"))->required();
  auto* const words = command->add_option("words", options->words, message("words.option.words"));
  command->add_option("--by", options->by, message("words.option.by"))
      ->check(one_of({"document", "county", "type", "year", "form"}))
      ->needs(words);
  add_word_options(*command, options->list);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
