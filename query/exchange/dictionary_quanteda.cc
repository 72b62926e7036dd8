// quanteda's YAML dictionaries: a mapping of categories; a category is a list whose items are words
// or further mappings, or a mapping of sub-categories, or one word. The border to yaml-cpp.

#include <yaml-cpp/yaml.h>

#include "query/exchange/dictionary_formats.h"

namespace planlupe::query {

namespace {

struct TooDeep {};

void read_into(const YAML::Node& node, std::vector<Category>& children,
               std::vector<std::string>& words, int depth);

void read_mapping(const YAML::Node& node, std::vector<Category>& children, int depth) {
  for (const auto& item : node) {
    Category category{.name = item.first.as<std::string>()};
    read_into(item.second, category.children, category.words, depth + 1);
    children.push_back(std::move(category));
  }
}

void read_into(const YAML::Node& node, std::vector<Category>& children,
               std::vector<std::string>& words, int depth) {
  if (depth > max_dictionary_depth) throw TooDeep();
  if (node.IsScalar()) words.push_back(node.as<std::string>());
  if (node.IsMap()) read_mapping(node, children, depth);
  if (node.IsSequence())
    for (const auto& item : node) read_into(item, children, words, depth + 1);
}

void emit(YAML::Emitter& out, const Category& category) {
  out << YAML::Key << YAML::DoubleQuoted << category.name << YAML::Value << YAML::BeginSeq;
  for (const std::string& word : category.words) out << YAML::DoubleQuoted << word;
  for (const Category& child : category.children) {
    out << YAML::BeginMap;
    emit(out, child);
    out << YAML::EndMap;
  }
  out << YAML::EndSeq;
}

}  // namespace

Result<Dictionary> read_quanteda(std::string_view bytes) try {
  const YAML::Node root = YAML::Load(std::string(bytes));
  if (!root.IsMap()) return dictionary_failure("dictionary.no_categories", 0);
  Dictionary dictionary;
  read_mapping(root, dictionary.categories, 0);
  return dictionary;
} catch (const YAML::Exception& e) {
  return dictionary_failure("dictionary.yaml",
                            e.mark.is_null() ? 0 : static_cast<std::size_t>(e.mark.line) + 1);
} catch (const TooDeep&) {
  return dictionary_failure("dictionary.depth", 0);
}

std::string write_quanteda(const Dictionary& dictionary) {
  YAML::Emitter out;
  out << YAML::BeginMap;
  for (const Category& category : dictionary.categories) emit(out, category);
  out << YAML::EndMap;
  return std::string(out.c_str()) + "\n";
}

}  // namespace planlupe::query
