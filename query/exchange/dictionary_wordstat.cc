// WordStat's .cat: categories indented by tabs; a line that ends in a weight, "WORD (1)", is a word
// of the category above it, with "_" for a blank. Weights are read over and written as 1.

#include <algorithm>
#include <string>

#include "corpus/text.h"
#include "query/exchange/dictionary_formats.h"

namespace planlupe::query {

namespace {

// Depth of indentation; blanks before or between the tabs do not count.
std::size_t depth_of(std::string_view line) {
  const auto indent = line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
  return static_cast<std::size_t>(std::count(indent.begin(), indent.end(), '\t'));
}

// The word without its weight; nothing when the line names a category.
std::optional<std::string> word_of(std::string_view text) {
  if (!text.ends_with(')')) return std::nullopt;
  const auto open = text.rfind(" (");
  if (open == std::string_view::npos) return std::nullopt;
  const auto weight = text.substr(open + 2, text.size() - open - 3);
  if (weight.empty() || weight.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  std::string word(text.substr(0, open));
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

void write(const Category& category, std::size_t depth, std::string& out) {
  out += std::string(depth, '\t') + category.name + "\n";
  for (std::string word : category.words) {
    std::replace(word.begin(), word.end(), ' ', '_');
    out += std::string(depth + 1, '\t') + word + " (1)\n";
  }
  for (const Category& child : category.children) write(child, depth + 1, out);
}

}  // namespace

Result<Dictionary> read_wordstat(std::string_view bytes) {
  Dictionary dictionary;
  std::vector<std::size_t> open;  // the place of each open category among its siblings
  const auto siblings = [&](std::size_t depth) -> std::vector<Category>& {
    auto* level = &dictionary.categories;
    for (std::size_t i = 0; i < depth; ++i) level = &(*level)[open[i]].children;
    return *level;
  };
  const auto lines = dictionary_lines(bytes);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string text = collapse_space(lines[i]);
    if (text.empty()) continue;
    const std::size_t depth = depth_of(lines[i]);
    const auto word = word_of(text);
    if (depth > open.size() || depth >= max_dictionary_depth || (word && depth == 0))
      return dictionary_failure("dictionary.depth", i + 1);
    open.resize(depth);
    if (word) {
      siblings(depth - 1)[open[depth - 1]].words.push_back(*word);
      continue;
    }
    open.push_back(siblings(depth).size());
    siblings(depth).push_back({.name = text});
  }
  return dictionary;
}

std::string write_wordstat(const Dictionary& dictionary) {
  std::string out;
  for (const Category& category : dictionary.categories) write(category, 0, out);
  return out;
}

}  // namespace planlupe::query
