#include "query/search/field_condition.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "corpus/text.h"
#include "index/term_name.h"
#include "query/search/document_postings.h"

namespace planlupe::query {

namespace {

using index::Field;
using index::IndexedDocument;
using Terms = std::vector<std::string>;

template <class Holds>
FieldCondition documents_where(const index::Documents& documents, Holds holds) {
  FieldCondition condition{.documents =
                               std::vector<bool>(std::max<std::size_t>(1, documents.size()))};
  for (std::size_t i = 0; i < documents.size(); ++i)
    condition.documents[i] = !documents[i].file.empty() && holds(documents[i]);
  return condition;
}

FieldCondition documents_with(const index::Documents& documents, const Node& node,
                              std::string IndexedDocument::*value) {
  const std::string wanted = index::value_term(node.field, node.text);
  return documents_where(documents, [&](const IndexedDocument& document) {
    return index::value_term(node.field, document.*value) == wanted;
  });
}

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

// For each word of the value, the word and the keys of its forms after «=».
Result<std::vector<Terms>> words_and_keys(const Node& node, WordLookup& lookup) {
  auto cut = lookup.cut(node.text);
  if (!cut) return fail(cut.error());
  std::vector<Terms> words;
  for (const std::string& word : cut->words) {
    const auto keys = lookup.keys_of(word);
    if (!keys) return fail(keys.error());
    Terms& texts = words.emplace_back(Terms{word});
    for (const std::string& key : *keys) texts.push_back("=" + key);
  }
  if (words.empty()) words.emplace_back();
  return words;
}

FieldCondition titles_with(const Terms& texts, const index::Documents& documents) {
  return documents_where(documents, [&](const IndexedDocument& document) {
    const Terms& title = document.title_terms;
    return std::find_first_of(title.begin(), title.end(), texts.begin(), texts.end()) !=
           title.end();
  });
}

FieldCondition headings_with(const Terms& texts) {
  FieldCondition condition;
  for (const std::string& text : texts)
    condition.terms.push_back(index::term(Field::heading, text));
  return condition;
}

Result<std::vector<FieldCondition>> word_conditions(const Node& node,
                                                    const index::Documents& documents,
                                                    WordLookup& lookup) {
  const auto words = words_and_keys(node, lookup);
  if (!words) return fail(words.error());
  std::vector<FieldCondition> conditions;
  for (const Terms& texts : *words)
    conditions.push_back(node.field == Field::title ? titles_with(texts, documents)
                                                    : headings_with(texts));
  return conditions;
}

FieldCondition condition_of(const Node& node, const index::IndexReader& reader) {
  const index::Documents& documents = reader.documents();
  switch (node.field) {
    case Field::county:
      return documents_with(documents, node, &IndexedDocument::county);
    case Field::type:
      return documents_with(documents, node, &IndexedDocument::type);
    case Field::status:
      return documents_with(documents, node, &IndexedDocument::status);
    case Field::year:
      return documents_where(documents, [&](const IndexedDocument& document) {
        return document.year > 0 && document.year >= node.from && document.year <= node.to;
      });
    case Field::document:
      return documents_where(documents, [&](const IndexedDocument& document) {
        return matches_pattern(lower(document.file), lower(node.text));
      });
    case Field::page:
      return {.terms = range_terms(node, reader.database())};
    default:
      return {.terms = {index::value_term(node.field, node.text)}};
  }
}

}  // namespace

Result<std::vector<FieldCondition>> field_conditions(const Node& node,
                                                     const index::IndexReader& reader,
                                                     WordLookup& lookup) {
  if (index::row(node.field).type == index::FieldType::words)
    return word_conditions(node, reader.documents(), lookup);
  return std::vector{condition_of(node, reader)};
}

Xapian::Query query_of(const FieldCondition& condition) {
  const Terms& terms = condition.terms;
  return condition.documents.empty()
             ? Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end())
             : passages_of(condition.documents);
}

bool fulfils(const FieldCondition& condition, const Xapian::Database& database, Xapian::docid id,
             std::uint32_t document) {
  if (!condition.documents.empty())
    return document < condition.documents.size() && condition.documents[document];
  return has_one_of(database, id, condition.terms);
}

}  // namespace planlupe::query
