#include "query/theme_words.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include "corpus/csv.h"
#include "corpus/data_dir.h"
#include "corpus/file.h"
#include "corpus/messages.h"
#include "query/query_parser.h"

namespace planlupe::query {

namespace {

std::set<std::string> words_in(const std::string& text) {
  std::istringstream in(text);
  std::set<std::string> words;
  for (std::string word; in >> word;) words.insert(word);
  return words;
}

// The words of a row are written as a search; any of them will do. Nothing for other searches.
std::optional<std::vector<Node>> alternatives(const std::string& text) {
  auto tree = parse_query(text);
  if (!tree) return std::nullopt;
  std::vector<Node> words;
  if (tree->kind == NodeKind::all)
    words = std::move(tree->children);
  else
    words.push_back(*std::move(tree));
  const bool plain = std::all_of(words.begin(), words.end(), [](const Node& word) {
    return word.kind == NodeKind::word || word.kind == NodeKind::pattern ||
           word.kind == NodeKind::phrase;
  });
  return plain ? std::optional(std::move(words)) : std::nullopt;
}

}  // namespace

std::filesystem::path ThemeWords::standard() { return data_dir() / "language" / "theme_words.csv"; }

Result<ThemeWords> ThemeWords::read(const std::filesystem::path& path) {
  const auto bytes = read_file(path);
  if (!bytes) return fail(bytes.error());
  const auto rows = parse_csv(*bytes);
  ThemeWords table;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    auto words = rows[i].size() < 3 || rows[i][2].empty() ? std::nullopt : alternatives(rows[i][1]);
    if (!words)
      return fail(Errc::data_invalid, message("language.row_invalid"),
                  path.string() + ":" + std::to_string(i + 1));
    table.rows_.push_back({words_in(rows[i][0]), *std::move(words)});
  }
  return table;
}

std::vector<Node> ThemeWords::related_to(const std::vector<std::string>& keys) const {
  std::vector<Node> related;
  for (const Row& row : rows_)
    if (std::any_of(keys.begin(), keys.end(),
                    [&](const std::string& key) { return row.names.contains(key); }))
      related.insert(related.end(), row.words.begin(), row.words.end());
  return related;
}

}  // namespace planlupe::query
