// planlupe keyness: the words that set one collection of text apart from another.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/messages.h"
#include "corpus/study.h"
#include "tools/commands.h"
#include "tools/talk.h"
#include "tools/word_options.h"

namespace planlupe::tools {

namespace {

struct Options {
  std::string a, b;
  std::vector<std::string> only_b;
  WordOptions list;
};

int compare(const Options& options, const Study& study_a, const Study* study_b) {
  auto only_a = selection_of(options.list.only), only_b = selection_of(options.only_b);
  if (!only_a) return report(only_a.error());
  if (!only_b) return report(only_b.error());
  const query::Side a{&study_a, *std::move(only_a)};
  std::optional<query::Side> b;
  if (study_b != nullptr) b = query::Side{study_b, *std::move(only_b)};
  const query::KeynessOptions keyness{.limit = options.list.limit,
                                      .least = options.list.least,
                                      .function_words = options.list.function_words};
  return put_words(options.list.output, [&](index::Analyser& analyser) {
    return query::keyness_table(a, b, analyser, keyness);
  });
}

int run(const Options& options) {
  const auto a = open_study(options.a);
  if (!a) return report(a.error());
  if (options.b.empty()) return compare(options, *a, nullptr);
  const auto b = open_study(options.b);
  return b ? compare(options, *a, &*b) : report(b.error());
}

}  // namespace

void add_keyness(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  options->list.least = query::KeynessOptions{}.least;
  CLI::App* command = app.add_subcommand("keyness", message("keyness.about"));
  command->footer("\n" + message("keyness.examples"));
  command->add_option("a", options->a, message("words.option.a"))->required();
  auto* const b = command->add_option("b", options->b, message("words.option.b"));
  command->add_option("--only-b", options->only_b, message("words.option.only_b"))
      ->allow_extra_args(false)
      ->needs(b);
  add_word_options(*command, options->list);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
