#include "query/search/search.h"

#include <algorithm>
#include <utility>

#include "index/fields.h"
#include "query/search/ranking.h"

namespace planlupe::query {

namespace {

// Of a page of text that is pasted as a search, the first unknown words get suggestions.
constexpr std::size_t most_suggested = 10;

// In order of the text; a mark that begins within another («eøsborgere» over «borgere») joins it.
std::vector<index::WordSpan> disjoint(std::vector<index::WordSpan> marks) {
  std::sort(marks.begin(), marks.end(),
            [](const auto& a, const auto& b) { return a.start < b.start; });
  std::vector<index::WordSpan> out;
  for (const index::WordSpan& mark : marks) {
    if (!out.empty() && mark.start < out.back().end)
      out.back().end = std::max(out.back().end, mark.end);
    else
      out.push_back(mark);
  }
  return out;
}

// Fills in which words of the passage `id` are what was asked for.
void mark(const Compiled& compiled, Xapian::docid id, Hit& hit) {
  const auto field_holds = [&](int field) {
    return compiled.fields[static_cast<std::size_t>(field)].contains(id);
  };
  match(compiled.word_query, hit.words, field_holds, &hit.marked);
  std::vector<index::WordSpan> marks;
  for (const std::size_t word : hit.marked)
    if (word < hit.passage.spans.size()) marks.push_back(hit.passage.spans[word]);
  hit.marks = disjoint(std::move(marks));
}

Hit to_hit(const Compiled& compiled, index::IndexReader& reader, const Ranked& ranked) {
  const Xapian::Database& database = reader.database();
  const Xapian::Document document = database.get_document(ranked.id, Xapian::DOC_ASSUME_VALID);
  Hit hit{.score = ranked.score};
  index::unpack_place(reader.places().value(ranked.id, database), hit.place);
  if (auto stored = index::unpack_passage(document.get_data())) hit.passage = *std::move(stored);
  index::unpack_words(reader.words().value(ranked.id, database), hit.words);
  mark(compiled, ranked.id, hit);
  return hit;
}

bool has_term(const Xapian::Database& database, Xapian::docid id, const std::string& term) {
  auto postings = database.postlist_begin(term);
  postings.skip_to(id);
  return postings != database.postlist_end(term) && *postings == id;
}

// The terms of the query that the passage `id` has.
std::vector<std::string> terms_of(const Compiled& compiled, const Xapian::Database& database,
                                  Xapian::docid id) {
  std::vector<std::string> found;
  for (const Explained& word : compiled.explained)
    for (const std::string& term : word.terms)
      if (has_term(database, id, term)) found.push_back(term);
  return found;
}

void count_documents(const index::PassageSet& found, const index::IndexReader& reader,
                     SearchResult& result) {
  const auto first = index::first_passages(reader.documents());
  for (std::size_t i = 0; i < reader.documents().size(); ++i) {
    const std::size_t hits = found.size(first[i], first[i + 1]);
    if (hits == 0) continue;
    const index::IndexedDocument& document = reader.documents()[i];
    ++result.documents;
    result.county[document.county] += hits;
    result.type[document.type] += hits;
    result.year[document.year > 0 ? std::to_string(document.year) : ""] += hits;
    result.document[document.file] += hits;
  }
}

void count_themes(const index::PassageSet& found, index::IndexReader& reader, Facet& theme) {
  const auto by_code = reader.code_counter().count(found, reader.codes().size(), reader.database());
  for (std::size_t i = 0; i < by_code.size(); ++i)
    if (by_code[i] > 0) theme[reader.codes()[i]] = by_code[i];
}

Result<SearchResult> run(index::IndexReader& reader, const Node& tree,
                         const SearchOptions& options) {
  auto compiled = compile(tree, reader, {.related = options.related});
  if (!compiled) return fail(compiled.error());
  SearchResult result{.total = compiled->passages.size()};
  for (const Ranked& ranked : rank(*compiled, reader, options)) {
    result.hits.push_back(to_hit(*compiled, reader, ranked));
    if (options.explain)
      result.hits.back().terms = terms_of(*compiled, reader.database(), ranked.id);
  }
  for (const Explained& word : compiled->explained)
    if (word.forms == 0)
      result.similar.push_back(result.similar.size() < most_suggested
                                   ? similar_to(reader.vocabulary(), word.text)
                                   : Similar{.word = word.text});
  count_documents(compiled->passages, reader, result);
  if (options.themes) count_themes(compiled->passages, reader, result.theme);
  result.explained = std::move(compiled->explained);
  result.notices = std::move(compiled->notices);
  return result;
}

}  // namespace

Result<SearchResult> search(index::IndexReader& reader, const Node& tree,
                            const SearchOptions& options) {
  return index::read_with(reader, [&] { return run(reader, tree, options); });
}

}  // namespace planlupe::query
