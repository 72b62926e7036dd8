#include "query/search/theme_words.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include "corpus/csv.h"
#include "corpus/data_dir.h"
#include "corpus/file.h"
#include "corpus/messages.h"
#include "query/search/query_parser.h"

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

Failure row_invalid(const std::string& place) {
  return fail(Errc::data_invalid, message("language.row_invalid"), place);
}

}  // namespace

std::filesystem::path ThemeWords::standard() { return data_dir() / "language" / "theme_words.csv"; }

Result<ThemeWords> ThemeWords::read(const std::filesystem::path& path) {
  const auto bytes = read_file(path);
  if (!bytes) return fail(bytes.error());
  const auto rows = parse_csv(*bytes);
  ThemeWords table;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    std::string place = path.string() + ":" + std::to_string(i + 1);
    if (rows[i].size() < 3 || rows[i][1].empty() || rows[i][2].empty()) return row_invalid(place);
    table.rows_.push_back({words_in(rows[i][0]), rows[i][1], std::move(place)});
  }
  return table;
}

Result<std::vector<Node>> ThemeWords::related_to(const std::vector<std::string>& keys) const {
  std::vector<Node> related;
  for (const Row& row : rows_) {
    if (std::none_of(keys.begin(), keys.end(),
                     [&](const std::string& key) { return row.names.contains(key); }))
      continue;
    auto words = alternatives(row.words);
    if (!words) return row_invalid(row.place);
    related.insert(related.end(), words->begin(), words->end());
  }
  return related;
}

std::vector<std::string> ThemeWords::names() const {
  std::set<std::string> names;
  for (const Row& row : rows_) names.insert(row.names.begin(), row.names.end());
  return {names.begin(), names.end()};
}

}  // namespace planlupe::query
