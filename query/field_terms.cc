#include "query/field_terms.h"

#include <set>
#include <utility>

#include "corpus/text.h"
#include "index/terms.h"

namespace planlupe::query {

namespace {

using index::Field;
using Terms = std::vector<std::string>;

// The numbers that the index has in the field, as far as they are within the range.
Terms range_terms(const Node& node, const Xapian::Database& database) {
  Terms terms;
  const std::string prefix(index::prefix(node.field));
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const int n = std::atoi((*term).c_str() + prefix.size());
    if (n >= node.from && n <= node.to) terms.push_back(*term);
  }
  return terms;
}

Terms document_terms(const Node& node, const index::Documents& documents) {
  Terms terms;
  const std::string wanted = lower(node.text);
  for (const index::IndexedDocument& document : documents)
    if (!document.file.empty() && matches_pattern(lower(document.file), wanted))
      terms.push_back(index::term(Field::document, document.file));
  return terms;
}

// Each word of the value in any of its forms.
Result<std::vector<Terms>> word_terms(const Node& node, WordLookup& lookup) {
  auto cut = lookup.cut(node.text);
  if (!cut) return fail(cut.error());
  std::vector<Terms> conditions;
  for (const std::string& word : cut->words) {
    const auto keys = lookup.keys_of(word);
    if (!keys) return fail(keys.error());
    Terms terms{index::term(node.field, word)};
    for (const std::string& key : *keys) terms.push_back(index::term(node.field, "=" + key));
    conditions.push_back(std::move(terms));
  }
  if (conditions.empty()) conditions.emplace_back();
  return conditions;
}

}  // namespace

Result<std::vector<Terms>> field_terms(const Node& node, const index::IndexReader& reader,
                                       WordLookup& lookup) {
  switch (index::row(node.field).type) {
    case index::FieldType::range:
      return std::vector<Terms>{range_terms(node, reader.database())};
    case index::FieldType::prefix:
      return std::vector<Terms>{document_terms(node, reader.documents())};
    case index::FieldType::words:
      return word_terms(node, lookup);
    case index::FieldType::value:
    case index::FieldType::text:
      break;
  }
  return std::vector<Terms>{{index::value_term(node.field, node.text)}};
}

}  // namespace planlupe::query
