#include "tools/word_options.h"

#include <algorithm>
#include <utility>

#include "corpus/messages.h"
#include "tools/talk.h"
#include "tools/whole_between.h"

namespace planlupe::tools {

void add_word_options(CLI::App& command, WordOptions& options) {
  command.add_option("--only", options.only, message("words.option.only"))->allow_extra_args(false);
  command.add_option("--limit", options.limit, message("words.option.limit"))
      ->check(whole_between(1, 1'000'000));
  command.add_option("--min", options.least, message("words.option.least"))
      ->check(whole_between(1, 1'000'000));
  command.add_flag("--all", options.function_words, message("words.option.all"));
  add_table_options(command, options.output);
}

Result<query::Selection> selection_of(const std::vector<std::string>& conditions) {
  query::Selection selection;
  for (const auto& text : conditions) {
    auto condition = query::parse_condition(text);
    if (!condition) return fail(condition.error());
    selection.conditions.push_back(*std::move(condition));
  }
  return selection;
}

int put_words(const TableOutput& output,
              const std::function<Result<query::WordTable>(index::Analyser&)>& make) {
  auto analyser = index::Analyser::open();
  if (!analyser) return report(analyser.error());
  const auto made = make(*analyser);
  if (!made) return report(made.error());
  report_notices(made->notices);
  const int status = put(made->table, output);
  if (!made->notices.empty()) return std::max(status, 2);
  return made->table.rows.empty() ? std::max(status, 1) : status;
}

}  // namespace planlupe::tools
