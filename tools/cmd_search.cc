// planlupe search: ranked passages.

#include <unistd.h>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "corpus/messages.h"
#include "index/index_reader.h"
#include "query/query_fields.h"
#include "query/query_parser.h"
#include "query/search.h"
#include "query/search_json.h"
#include "tools/commands.h"
#include "tools/search_text.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

using query::Node;
using query::NodeKind;

struct SearchCommand {
  std::string study, query, year, sort = "relevance";
  std::vector<std::string> counties, types, themes;
  query::SearchOptions options = {};
  bool json = false, explain = false;
};

// One of `values` must hold. Fails like field_node, with the option's name in place of a column.
Result<void> add_filter(Node& tree, index::Field field, const std::string& option,
                        const std::vector<std::string>& values) {
  std::vector<Node> alternatives;
  for (const std::string& value : values) {
    auto node = query::field_node(field, value, 1);
    if (!node) {
      Error error = node.error();
      error.where = option;
      error.code = Errc::usage;
      return fail(std::move(error));
    }
    alternatives.push_back(*std::move(node));
  }
  if (alternatives.empty()) return {};
  Node any{.kind = NodeKind::any, .children = std::move(alternatives)};
  tree.children.push_back(any.children.size() == 1 ? std::move(any.children.front())
                                                   : std::move(any));
  return {};
}

Result<Node> tree_of(const SearchCommand& command) {
  auto parsed = query::parse_query(command.query);
  if (!parsed) return parsed;
  Node tree{.kind = NodeKind::all};
  if (parsed->kind == NodeKind::all)
    tree = *std::move(parsed);
  else
    tree.children.push_back(*std::move(parsed));
  using index::Field;
  const std::vector<std::string> years =
      command.year.empty() ? std::vector<std::string>{} : std::vector<std::string>{command.year};
  for (const auto& [field, option, values] :
       {std::tuple(Field::county, "--county", command.counties),
        std::tuple(Field::type, "--type", command.types),
        std::tuple(Field::theme, "--theme", command.themes),
        std::tuple(Field::year, "--year", years)})
    if (auto added = add_filter(tree, field, option, values); !added) return fail(added.error());
  if (tree.children.size() == 1) {
    Node only = std::move(tree.children.front());
    return only;
  }
  return tree;
}

void print(const SearchCommand& command, const query::SearchResult& result, const Node& tree,
           const index::Documents& documents) {
  if (command.json) {
    std::cout << to_json(result, command.query, tree, documents) << '\n';
    return;
  }
  if (command.explain) std::cout << explained_text(result, tree) << '\n';
  std::cout << hits_text(result, documents, command.options.first, ::isatty(STDOUT_FILENO) != 0);
  if (result.total == 0) return say(message("search.none"));
  say(message("search.total", {{"total", static_cast<long>(result.total)},
                               {"documents", static_cast<long>(result.documents)}}));
}

int run(SearchCommand& command) {
  command.options.order = command.sort == "document" ? query::Order::document
                          : command.sort == "year"   ? query::Order::year
                                                     : query::Order::relevance;
  const auto tree = tree_of(command);
  if (!tree) return report(tree.error());
  auto reader = index::IndexReader::open(std::filesystem::path(command.study) / "index");
  if (!reader) return report(reader.error());
  const auto result = query::search(*reader, *tree, command.options);
  if (!result) return report(result.error());
  for (const std::string& notice : result->notices) say(message("talk.notice", {{"text", notice}}));
  print(command, *result, *tree, reader->documents());
  return result->total == 0 ? 1 : 0;
}

}  // namespace

void add_search(CLI::App& app, int& status) {
  const auto command = std::make_shared<SearchCommand>();
  CLI::App* sub = app.add_subcommand("search", message("search.about"));
  sub->footer("\n" + message("search.examples"));
  sub->add_option("study", command->study, message("index.study"))->required();
  sub->add_option("query", command->query, message("search.query"))->required();
  sub->add_option("--county", command->counties, message("search.county"));
  sub->add_option("--type", command->types, message("search.type"));
  sub->add_option("--theme", command->themes, message("search.theme"));
  sub->add_option("--year", command->year, message("search.year"));
  sub->add_option("--limit", command->options.limit, message("search.limit"))
      ->check(CLI::Range(0, 1'000'000));
  sub->add_option("--first", command->options.first, message("search.first"))
      ->check(CLI::Range(0, 100'000'000));
  sub->add_option("--sort", command->sort, message("search.sort"))
      ->check(CLI::IsMember({"relevance", "document", "year"}));
  sub->add_flag("--json", command->json, message("search.json"));
  sub->add_flag("--explain", command->explain, message("search.explain"));
  sub->callback([command, &status] { status = run(*command); });
}

}  // namespace planlupe::tools
