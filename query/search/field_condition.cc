#include "query/search/field_condition.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "corpus/text.h"
#include "index/term_name.h"
#include "query/search/star_pattern.h"

namespace planlupe::query {

namespace {

using index::Field;
using index::IndexedDocument;
using index::PassageSet;
using Terms = std::vector<std::string>;

template <class Holds>
PassageSet documents_where(const index::IndexReader& reader, Holds holds) {
  PassageSet set(reader.database());
  const auto first = index::first_passages(reader.documents());
  for (std::size_t i = 0; i < reader.documents().size(); ++i) {
    const IndexedDocument& document = reader.documents()[i];
    if (!document.file.empty() && holds(document)) set.insert(first[i], first[i + 1]);
  }
  return set;
}

PassageSet documents_with(const index::IndexReader& reader, const Node& node,
                          std::string IndexedDocument::*value) {
  const std::string wanted = index::value_term(node.field, node.text);
  return documents_where(reader, [&](const IndexedDocument& document) {
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

PassageSet titles_with(const Terms& texts, const index::IndexReader& reader) {
  return documents_where(reader, [&](const IndexedDocument& document) {
    const Terms& title = document.title_terms;
    return std::find_first_of(title.begin(), title.end(), texts.begin(), texts.end()) !=
           title.end();
  });
}

PassageSet headings_with(const Terms& texts, const index::IndexReader& reader) {
  const Xapian::Database& database = reader.database();
  Terms terms;
  for (const std::string& text : texts) terms.push_back(index::term(Field::heading, text));
  const PassageSet found = PassageSet::with_one_of(database, terms);
  const PassageSet begins =
      PassageSet::with_one_of(database, {index::term(Field::heading, index::heading_begins)});
  PassageSet set(database);
  for (auto id = found.next(1); id != 0; id = found.next(id + 1)) {
    const auto end = begins.next(id + 1);
    set.insert(id, end != 0 ? end : database.get_lastdocid() + 1);
  }
  return set;
}

Result<std::vector<PassageSet>> word_conditions(const Node& node, const index::IndexReader& reader,
                                                WordLookup& lookup) {
  const auto words = words_and_keys(node, lookup);
  if (!words) return fail(words.error());
  std::vector<PassageSet> conditions;
  for (const Terms& texts : *words)
    conditions.push_back(node.field == Field::title ? titles_with(texts, reader)
                                                    : headings_with(texts, reader));
  return conditions;
}

PassageSet condition_of(const Node& node, const index::IndexReader& reader) {
  switch (node.field) {
    case Field::county:
      return documents_with(reader, node, &IndexedDocument::county);
    case Field::type:
      return documents_with(reader, node, &IndexedDocument::type);
    case Field::status:
      return documents_with(reader, node, &IndexedDocument::status);
    case Field::year:
      return documents_where(reader, [&](const IndexedDocument& document) {
        return document.year > 0 && document.year >= node.from && document.year <= node.to;
      });
    case Field::document:
      return documents_where(reader, [&](const IndexedDocument& document) {
        return matches_pattern(lower(document.file), lower(node.text));
      });
    case Field::page:
      return PassageSet::with_one_of(reader.database(), range_terms(node, reader.database()));
    default:
      return PassageSet::with_one_of(reader.database(), {index::value_term(node.field, node.text)});
  }
}

}  // namespace

Result<std::vector<PassageSet>> field_conditions(const Node& node, const index::IndexReader& reader,
                                                 WordLookup& lookup) {
  if (index::row(node.field).type == index::FieldType::words)
    return word_conditions(node, reader, lookup);
  return std::vector{condition_of(node, reader)};
}

}  // namespace planlupe::query
