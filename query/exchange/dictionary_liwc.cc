// LIWC's .dic: between two lines "%" the categories, numbered, sub-categories indented by tabs;
// after them one word a line with the numbers of its categories.

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

#include "corpus/text.h"
#include "query/exchange/dictionary_formats.h"

namespace planlupe::query {

namespace {

// A category while its words are still to come: its place in the tree as a path of positions.
using Path = std::vector<std::size_t>;

Category& at(Dictionary& dictionary, const Path& path) {
  Category* category = &dictionary.categories[path[0]];
  for (std::size_t i = 1; i < path.size(); ++i) category = &category->children[path[i]];
  return *category;
}

std::optional<long> number_at(std::string_view& line) {
  long number = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
  if (error != std::errc{}) return std::nullopt;
  line.remove_prefix(static_cast<std::size_t>(end - line.data()));
  return number;
}

class Reader {
 public:
  Result<void> read_category(std::string_view line, std::size_t line_number) {
    const std::size_t depth = std::min(line.find_first_not_of('\t'), line.size());
    line.remove_prefix(depth);
    const auto number = number_at(line);
    if (!number) return dictionary_failure("dictionary.liwc_category", line_number);
    if (depth > open_.size() || depth >= max_dictionary_depth)
      return dictionary_failure("dictionary.depth", line_number);
    open_.resize(depth);
    auto& siblings = depth == 0 ? dictionary_.categories : at(dictionary_, open_).children;
    open_.push_back(siblings.size());
    siblings.push_back({.name = collapse_space(line)});
    places_[*number] = open_;
    return {};
  }

  Result<void> read_word(std::string_view line, std::size_t line_number) {
    const auto tab = line.find('\t');
    const std::string word = collapse_space(line.substr(0, tab));
    if (tab == std::string_view::npos || word.empty())
      return dictionary_failure("dictionary.liwc_word", line_number);
    line.remove_prefix(tab);
    while (true) {
      line.remove_prefix(std::min(line.find_first_not_of("\t "), line.size()));
      if (line.empty()) return {};
      const auto number = number_at(line);
      if (!number || !places_.contains(*number))
        return dictionary_failure("dictionary.liwc_number", line_number);
      at(dictionary_, places_.at(*number)).words.push_back(word);
    }
  }

  Dictionary finish() && { return std::move(dictionary_); }

 private:
  Dictionary dictionary_;
  Path open_;
  std::map<long, Path> places_;
};

// Numbers the categories as they are written and collects the words under their numbers.
struct Writer {
  std::string categories;
  std::vector<std::string> order;  // words as first met
  std::map<std::string, std::string> numbers;
  long next = 1;

  void write(const Category& category, std::size_t depth) {
    const std::string number = std::to_string(next++);
    categories += std::string(depth, '\t') + number + "\t" + category.name + "\n";
    for (const std::string& word : category.words) {
      if (!numbers.contains(word)) order.push_back(word);
      numbers[word] += "\t" + number;
    }
    for (const Category& child : category.children) write(child, depth + 1);
  }
};

}  // namespace

Result<Dictionary> read_liwc(std::string_view bytes) {
  Reader reader;
  const auto lines = dictionary_lines(bytes);
  int marks = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string text = collapse_space(lines[i]);
    if (text.empty()) continue;
    if (text == "%") {
      ++marks;
      continue;
    }
    if (marks == 0) return dictionary_failure("dictionary.liwc_marks", i + 1);
    const auto read =
        marks == 1 ? reader.read_category(lines[i], i + 1) : reader.read_word(lines[i], i + 1);
    if (!read) return fail(read.error());
  }
  if (marks < 2) return dictionary_failure("dictionary.liwc_marks", lines.size());
  return std::move(reader).finish();
}

std::string write_liwc(const Dictionary& dictionary) {
  Writer writer;
  for (const Category& category : dictionary.categories) writer.write(category, 0);
  std::string out = "%\n" + writer.categories + "%\n";
  for (const std::string& word : writer.order) out += word + writer.numbers.at(word) + "\n";
  return out;
}

}  // namespace planlupe::query
