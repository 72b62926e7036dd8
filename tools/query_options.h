// What search and kwic have in common on the command line: a study, a query, filters.

#ifndef PLANLUPE_TOOLS_QUERY_OPTIONS_H_
#define PLANLUPE_TOOLS_QUERY_OPTIONS_H_

#include <filesystem>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "corpus/result.h"
#include "query/search/query_tree.h"
#include "query/search/similar_words.h"

namespace planlupe::tools {

struct QueryOptions {
  std::string study, query, year;
  std::vector<std::string> counties, types, themes;

  std::filesystem::path index() const { return std::filesystem::path(study) / "index"; }
};

// Declares study and filters; the query is declared by the command.
void add_query_options(CLI::App& command, QueryOptions& options);

// The tree of `query` with the filters of `options`. Fails with query_syntax, `where` being a
// column, or with usage, `where` being the option.
Result<query::Node> tree_of(const std::string& query, const QueryOptions& options);

// Which limits were hit, and what words may have been meant.
std::vector<std::string> told(const std::vector<std::string>& notices,
                              const std::vector<query::Similar>& similar);
// Says so.
void tell(const std::vector<std::string>& notices, const std::vector<query::Similar>& similar);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_QUERY_OPTIONS_H_
