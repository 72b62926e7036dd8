// A dictionary as a table: one row a word, the category as a path with "/". Also reads the codebook
// table that Taguette exports (tag, description, number_of_highlights).

#include <map>
#include <string>

#include "corpus/csv.h"
#include "corpus/text.h"
#include "query/exchange/dictionary_formats.h"

namespace planlupe::query {

namespace {

constexpr char level = '/';

struct Columns {
  std::optional<std::size_t> category, word, description;
};

Columns columns_of(const CsvRow& header) {
  Columns columns;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string title = lower(collapse_space(header[i]));
    if (title == "category" || title == "kategori" || title == "code" || title == "kode" ||
        title == "tag")
      columns.category = i;
    if (title == "word" || title == "ord" || title == "pattern" || title == "mønster")
      columns.word = i;
    if (title == "description" || title == "beskrivelse" || title == "skildring")
      columns.description = i;
  }
  return columns;
}

std::string field(const CsvRow& row, std::optional<std::size_t> column) {
  return column && *column < row.size() ? collapse_space(row[*column]) : "";
}

// The category at `path`, made with its parents when absent; null when `path` is too deep.
Category* category_at(Dictionary& dictionary, std::string_view path) {
  auto* siblings = &dictionary.categories;
  Category* found = nullptr;
  for (int depth = 0; !path.empty(); ++depth) {
    if (depth >= max_dictionary_depth) return nullptr;
    const auto end = path.find(level);
    const std::string name(path.substr(0, end));
    path.remove_prefix(end == std::string_view::npos ? path.size() : end + 1);
    found = nullptr;
    for (Category& category : *siblings)
      if (category.name == name) found = &category;
    if (found == nullptr) found = &siblings->emplace_back(Category{.name = name});
    siblings = &found->children;
  }
  return found;
}

void write(const Category& category, const std::string& above, std::string& out) {
  const std::string path = above.empty() ? category.name : above + level + category.name;
  if (category.words.empty()) out += csv_line({path, "", category.description});
  for (const std::string& word : category.words)
    out += csv_line({path, word, &word == &category.words.front() ? category.description : ""});
  for (const Category& child : category.children) write(child, path, out);
}

}  // namespace

Result<Dictionary> read_dictionary_csv(std::string_view bytes) {
  const auto rows = parse_csv(bytes);
  if (rows.empty()) return dictionary_failure("dictionary.no_categories", 0);
  const Columns columns = columns_of(rows[0]);
  if (!columns.category) return dictionary_failure("dictionary.csv_columns", 1);
  Dictionary dictionary;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const std::string path = field(rows[i], columns.category);
    if (path.empty()) continue;
    Category* category = category_at(dictionary, path);
    if (category == nullptr) return dictionary_failure("dictionary.depth", i + 1);
    const std::string word = field(rows[i], columns.word);
    const std::string description = field(rows[i], columns.description);
    if (!word.empty()) category->words.push_back(word);
    if (!description.empty()) category->description = description;
  }
  return dictionary;
}

std::string write_dictionary_csv(const Dictionary& dictionary) {
  std::string out = std::string(utf8_bom) + csv_line({"category", "word", "description"});
  for (const Category& category : dictionary.categories) write(category, "", out);
  return out;
}

}  // namespace planlupe::query
