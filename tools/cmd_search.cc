// planlupe search: ranked passages.

#include <unistd.h>
#include <iostream>
#include <memory>
#include <string>

#include "corpus/file.h"
#include "corpus/messages.h"
#include "index/index_reader.h"
#include "query/search/search.h"
#include "query/search/search_json.h"
#include "tools/commands.h"
#include "tools/one_of.h"
#include "tools/query_options.h"
#include "tools/search_csv.h"
#include "tools/search_text.h"
#include "tools/talk.h"
#include "tools/whole_between.h"

namespace planlupe::tools {

namespace {

struct SearchCommand {
  QueryOptions query = {};
  std::string sort = "relevance", format = "text", batch;
  query::SearchOptions options = {};
  bool json = false, explain = false, no_related = false;
};

void print_text(const SearchCommand& command, const query::SearchResult& result,
                const query::Node& tree, const index::Documents& documents) {
  if (command.explain) std::cout << explained_text(result, tree) << '\n';
  std::cout << hits_text(result, documents, command.options.first, ::isatty(STDOUT_FILENO) != 0);
  if (result.total == 0) return say(message("search.none"));
  say(message("search.total", {{"total", static_cast<long>(result.total)},
                               {"documents", static_cast<long>(result.documents)}}));
}

int run_one(const SearchCommand& command, index::IndexReader& reader) {
  const auto tree = tree_of(command.query.query, command.query);
  if (!tree) return report(tree.error());
  const auto result = query::search(reader, *tree, command.options);
  if (!result) return report(result.error());
  tell(result->notices, result->similar);
  if (command.format == "json") {
    std::cout << to_json(*result, command.query.query, *tree, reader.documents()) << '\n';
  } else if (command.format == "csv") {
    print_hits_header(std::cout);
    print_hits(std::cout, command.query.query, *result, reader.documents(), command.options.first);
  } else {
    print_text(command, *result, *tree, reader.documents());
  }
  return result->total == 0 ? 1 : 0;
}

int run(SearchCommand& command) {
  if (command.query.query.empty() == command.batch.empty())
    return report({Errc::usage, message("search.either")});
  if (command.json) command.format = "json";
  command.options.explain = command.explain;
  command.options.themes = command.format == "json";
  command.options.related = !command.no_related;
  command.options.order = command.sort == "document" ? query::Order::document
                          : command.sort == "year"   ? query::Order::year
                                                     : query::Order::relevance;
  auto reader = index::IndexReader::open(command.query.index());
  if (!reader) return report(reader.error());
  if (command.batch.empty()) return run_one(command, *reader);
  const auto csv = read_file(command.batch);
  if (!csv) return report(csv.error());
  return run_batch(std::cout, *csv, *reader, command.query, command.options);
}

}  // namespace

void add_search(CLI::App& app, int& status) {
  const auto command = std::make_shared<SearchCommand>();
  CLI::App* sub = app.add_subcommand("search", message("search.about"));
  sub->footer("\n" + message("search.examples"));
  add_query_options(*sub, command->query);
  sub->add_option("query", command->query.query, message("search.query"));
  sub->add_option("--batch", command->batch, message("search.batch"));
  sub->add_option("--limit", command->options.limit, message("search.limit"))
      ->check(whole_between(0, 1'000'000));
  sub->add_option("--first", command->options.first, message("search.first"))
      ->check(whole_between(0, 100'000'000));
  sub->add_option("--per-document", command->options.per_document, message("search.per_document"))
      ->check(whole_between(1, 1'000'000));
  sub->add_option("--sort", command->sort, message("search.sort"))
      ->check(one_of({"relevance", "document", "year"}));
  sub->add_option("--format", command->format, message("search.format"))
      ->check(one_of({"text", "csv", "json"}));
  sub->add_flag("--no-related", command->no_related, message("search.no_related"));
  sub->add_flag("--json", command->json, message("search.json"));
  sub->add_flag("--explain", command->explain, message("search.explain"));
  sub->callback([command, &status] { status = run(*command); });
}

}  // namespace planlupe::tools
