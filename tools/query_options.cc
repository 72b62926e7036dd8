#include "tools/query_options.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "corpus/messages.h"
#include "query/search/query_fields.h"
#include "query/search/query_parser.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

using query::Node;
using query::NodeKind;

// One of `values` must hold.
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
  if (alternatives.size() == 1) tree.children.push_back(std::move(alternatives.front()));
  if (alternatives.size() > 1)
    tree.children.push_back({.kind = NodeKind::any, .children = std::move(alternatives)});
  return {};
}

}  // namespace

void add_query_options(CLI::App& command, QueryOptions& options) {
  command.add_option("study", options.study, message("index.study"))->required();
  command.add_option("--county", options.counties, message("search.county"));
  command.add_option("--type", options.types, message("search.type"));
  command.add_option("--theme", options.themes, message("search.theme"));
  command.add_option("--year", options.year, message("search.year"));
}

Result<Node> tree_of(const std::string& query, const QueryOptions& options) {
  auto parsed = query::parse_query(query);
  if (!parsed) return parsed;
  Node tree{.kind = NodeKind::all};
  if (parsed->kind == NodeKind::all)
    tree = *std::move(parsed);
  else
    tree.children.push_back(*std::move(parsed));
  using index::Field;
  std::vector<std::string> years;
  if (!options.year.empty()) years.push_back(options.year);
  for (const auto& [field, option, values] :
       {std::tuple(Field::county, "--county", options.counties),
        std::tuple(Field::type, "--type", options.types),
        std::tuple(Field::theme, "--theme", options.themes),
        std::tuple(Field::year, "--year", years)})
    if (auto added = add_filter(tree, field, option, values); !added) return fail(added.error());
  if (tree.children.size() != 1) return tree;
  Node only = std::move(tree.children.front());
  return only;
}

namespace {

std::string about(const query::Similar& word) {
  if (word.words.empty()) return message("search.unknown", {{"word", word.word}});
  if (word.words.front() == word.word) return message("search.other_form", {{"word", word.word}});
  std::string words;
  for (const std::string& other : word.words) (words += words.empty() ? "" : ", ") += other;
  return message("search.similar", {{"word", word.word}, {"words", words}});
}

}  // namespace

std::vector<std::string> told(const std::vector<std::string>& notices,
                              const std::vector<query::Similar>& similar) {
  std::vector<std::string> lines = notices;
  std::transform(similar.begin(), similar.end(), std::back_inserter(lines), about);
  return lines;
}

void tell(const std::vector<std::string>& notices, const std::vector<query::Similar>& similar) {
  for (const std::string& notice : notices) say(message("talk.notice", {{"text", notice}}));
  for (const std::string& line : told({}, similar)) say(line);
}

}  // namespace planlupe::tools
