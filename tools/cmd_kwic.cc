// planlupe kwic: concordance.

#include <unistd.h>
#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <string>
#include <utility>

#include "corpus/csv.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "index/index_reader.h"
#include "query/search/kwic.h"
#include "tools/commands.h"
#include "tools/one_of.h"
#include "tools/query_options.h"
#include "tools/talk.h"
#include "tools/whole_between.h"

namespace planlupe::tools {

namespace {

using query::KwicLine;
using query::KwicOrder;

constexpr std::size_t side_width = 44;  // characters shown on either side of the keyword

constexpr std::array orders{
    std::pair{"document", KwicOrder::document}, std::pair{"left", KwicOrder::left},
    std::pair{"keyword", KwicOrder::keyword}, std::pair{"right", KwicOrder::right}};

struct KwicCommand {
  QueryOptions query = {};
  std::string width = "10", sort = "document", format = "text";
  query::KwicOptions options = {};
};

std::string cut_left(const std::string& text) {
  const std::size_t n = code_points(text);
  const std::size_t shown = std::min(n, side_width);
  return std::string(side_width - shown, ' ') + slice(text, n - shown, n);
}

void print_text(const query::KwicResult& result, const index::Documents& documents) {
  const bool bold = ::isatty(STDOUT_FILENO) != 0;
  for (const KwicLine& line : result.lines) {
    const std::string keyword = bold ? "\033[1m" + line.keyword + "\033[0m" : line.keyword;
    std::cout << cut_left(line.left) << "  " << keyword << "  " << slice(line.right, 0, side_width)
              << "  [" << documents.at(line.document).file << ", "
              << message("search.page", {{"page", std::to_string(line.page)}}) << "]\n";
  }
}

void print_csv(const query::KwicResult& result, const index::Documents& documents) {
  CsvRow names;
  for (const char* column :
       {"document", "county", "type", "year", "page", "passage", "left", "keyword", "right"})
    names.push_back(message(std::string("search.column.") + column));
  std::cout << utf8_bom << csv_line(names);
  for (const KwicLine& line : result.lines) {
    const index::IndexedDocument& document = documents.at(line.document);
    std::cout << csv_line({document.file, document.county, document.type,
                           document.year > 0 ? std::to_string(document.year) : "",
                           std::to_string(line.page), line.passage, line.left, line.keyword,
                           line.right});
  }
}

// "sentence", or how many words.
bool set_width(KwicCommand& command) {
  command.options.sentence = command.width == "sentence";
  if (command.options.sentence) return true;
  const bool digits = command.width.find_first_not_of("0123456789") == std::string::npos;
  if (!digits || command.width.empty() || command.width.size() > 3) return false;
  command.options.words = std::stoi(command.width);
  return true;
}

int run(KwicCommand& command) {
  if (!set_width(command)) return report({Errc::usage, message("kwic.bad_width"), "--width"});
  for (const auto& [name, order] : orders)
    if (command.sort == name) command.options.order = order;
  const auto tree = tree_of(command.query.query, command.query);
  if (!tree) return report(tree.error());
  auto reader = index::IndexReader::open(command.query.index());
  if (!reader) return report(reader.error());
  const auto result = query::kwic(*reader, *tree, command.options);
  if (!result) return report(result.error());
  tell(result->notices, result->similar);
  if (command.format == "csv")
    print_csv(*result, reader->documents());
  else
    print_text(*result, reader->documents());
  if (result->total == 0) say(message("search.none"));
  if (result->total > result->lines.size())
    say(message("kwic.shown", {{"shown", static_cast<long>(result->lines.size())},
                               {"total", static_cast<long>(result->total)}}));
  return result->total == 0 ? 1 : 0;
}

}  // namespace

void add_kwic(CLI::App& app, int& status) {
  const auto command = std::make_shared<KwicCommand>();
  CLI::App* sub = app.add_subcommand("kwic", message("kwic.about"));
  sub->footer("\n" + message("kwic.examples"));
  add_query_options(*sub, command->query);
  sub->add_option("pattern", command->query.query, message("search.query"))->required();
  sub->add_option("--width", command->width, message("kwic.width"));
  sub->add_option("--sort", command->sort, message("kwic.sort"))
      ->check(one_of({"document", "left", "keyword", "right"}));
  sub->add_option("--limit", command->options.limit, message("kwic.limit"))
      ->check(whole_between(0, 100'000'000));
  sub->add_option("--first", command->options.first, message("search.first"))
      ->check(whole_between(0, 100'000'000));
  sub->add_option("--format", command->format, message("kwic.format"))
      ->check(one_of({"text", "csv"}));
  sub->callback([command, &status] { status = run(*command); });
}

}  // namespace planlupe::tools
