// What the commands that count words have in common: their options, the analyser, the output.

#ifndef PLANLUPE_TOOLS_WORD_OPTIONS_H_
#define PLANLUPE_TOOLS_WORD_OPTIONS_H_

#include <functional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "corpus/result.h"
#include "index/language/analyser.h"
#include "query/tables/study_words.h"
#include "query/tables/word_tables.h"
#include "tools/table_output.h"

namespace planlupe::tools {

struct WordOptions {
  std::vector<std::string> only = {};
  std::size_t limit = 50;
  long least = 3;
  bool function_words = false;
  TableOutput output = {};
};

// Adds --only, --limit, --min, --all and the options for tables to `command`; `options` must
// outlive it.
void add_word_options(CLI::App& command, WordOptions& options);

// The conditions as a selection. Fails with usage.
Result<query::Selection> selection_of(const std::vector<std::string>& conditions);

// Opens the analyser, makes the table, reports its notices and puts it out. Returns the exit
// status: 1 when the table has no rows.
int put_words(const TableOutput& output,
              const std::function<Result<query::WordTable>(index::Analyser&)>& make);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_WORD_OPTIONS_H_
