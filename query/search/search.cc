#include "query/search/search.h"

#include <algorithm>
#include <utility>

#include "index/term_name.h"
#include "query/search/document_postings.h"

namespace planlupe::query {

namespace {

// What text weighs more than a heading: more than a rare word or two common ones. What sentences
// weigh more than rows and captions, which name much and say little: as much as a common word.
constexpr double text_weight = 20, sentence_weight = 2;

// BM25 with two fifths of the usual weight of length: labels of figures are the shortest passages,
// and not the best. Both are tuned on tests/eval/ranking.tsv.
Xapian::BM25Weight weighting() { return {1, 0, 1, .2, .5}; }

// Counts hits by document and theme; the documents' columns are added up from that afterwards.
class FacetSpy : public Xapian::MatchSpy {
 public:
  FacetSpy(std::size_t documents, std::size_t codes) : by_document_(documents), by_code_(codes) {}

  void operator()(const Xapian::Document& hit, double) override {
    index::unpack_place(hit.get_value(index::place_slot), place_);
    if (place_.document < by_document_.size()) ++by_document_[place_.document];
    for (const std::uint32_t code : place_.codes)
      if (code < by_code_.size()) ++by_code_[code];
  }
  const std::vector<std::size_t>& by_document() const { return by_document_; }
  const std::vector<std::size_t>& by_code() const { return by_code_; }

 private:
  std::vector<std::size_t> by_document_, by_code_;
  index::Place place_;
};

// Sorts by file and place in it; for Order::year by year before.
class PlaceKey : public Xapian::KeyMaker {
 public:
  PlaceKey(const index::Documents& documents, bool by_year) {
    std::vector<std::size_t> order(documents.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      if (by_year && documents[a].year != documents[b].year)
        return documents[a].year > documents[b].year;
      return documents[a].file < documents[b].file;
    });
    ranks_.resize(documents.size());
    for (std::size_t i = 0; i < order.size(); ++i) ranks_[order[i]] = static_cast<std::uint32_t>(i);
  }

  std::string operator()(const Xapian::Document& hit) const override {
    index::unpack_place(hit.get_value(index::place_slot), place_);
    std::string key;
    const std::uint32_t rank = place_.document < ranks_.size() ? ranks_[place_.document] : 0;
    for (const std::uint32_t n : {rank, place_.order})
      for (int shift = 24; shift >= 0; shift -= 8) key += static_cast<char>(n >> shift & 0xFF);
    return key;
  }

 private:
  std::vector<std::uint32_t> ranks_;
  mutable index::Place place_;
};

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

// Fills in which words of the passage are what was asked for.
void mark(const Compiled& compiled, const Xapian::Database& database,
          const Xapian::Document& document, Hit& hit) {
  index::unpack_words(document.get_value(index::words_slot), hit.words);
  const auto field_holds = [&](int field) {
    return fulfils(compiled.fields[static_cast<std::size_t>(field)], database, document.get_docid(),
                   hit.place.document);
  };
  match(compiled.word_query, hit.words, field_holds, &hit.marked);
  std::vector<index::WordSpan> marks;
  for (const std::size_t word : hit.marked)
    if (word < hit.passage.spans.size()) marks.push_back(hit.passage.spans[word]);
  hit.marks = disjoint(std::move(marks));
}

Hit to_hit(const Compiled& compiled, const Xapian::Database& database,
           const Xapian::MSetIterator& at) {
  const Xapian::Document document = at.get_document();
  Hit hit{.score = at.get_weight()};
  index::unpack_place(document.get_value(index::place_slot), hit.place);
  if (auto stored = index::unpack_passage(document.get_data())) hit.passage = *std::move(stored);
  mark(compiled, database, document, hit);
  return hit;
}

// At most `per_document` hits of one document; the first of them are passed over for `first`.
std::vector<Xapian::MSetIterator> chosen(const Xapian::MSet& found, const SearchOptions& options) {
  std::vector<Xapian::MSetIterator> out;
  std::map<std::uint32_t, std::size_t> counts;
  std::size_t passed = 0;
  index::Place place;
  for (auto at = found.begin(); at != found.end() && out.size() < options.limit; ++at) {
    if (options.per_document > 0) {
      index::unpack_place(at.get_document().get_value(index::place_slot), place);
      if (++counts[place.document] > options.per_document || ++passed <= options.first) continue;
    }
    out.push_back(at);
  }
  return out;
}

// `weight` for passages that have none of `terms`.
Xapian::Query unless(const std::vector<std::string>& terms, double weight) {
  return {Xapian::Query::OP_AND_NOT,
          Xapian::Query((new Xapian::FixedWeightPostingSource(weight))->release()),
          Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end())};
}

// Headings, tables of contents and reference lists name things; running text says something of
// them, and comes before.
Xapian::Query text_first(const Xapian::Query& query) {
  using index::Field;
  const std::vector names{index::value_term(Field::kind, name(Kind::heading)),
                          index::value_term(Field::region, name(Region::contents)),
                          index::value_term(Field::region, name(Region::references))};
  const std::vector labels{index::value_term(Field::kind, name(Kind::caption)),
                           index::value_term(Field::kind, name(Kind::table_row))};
  const Xapian::Query text(Xapian::Query::OP_OR, unless(names, text_weight),
                           unless(labels, sentence_weight));
  return {Xapian::Query::OP_AND_MAYBE, query, text};
}

// Without what was removed or replaced since the index was made.
Xapian::Query alive(const Xapian::Query& query, const index::Documents& documents) {
  std::vector<bool> dead(documents.size());
  for (std::size_t i = 0; i < dead.size(); ++i) dead[i] = documents[i].file.empty();
  if (std::find(dead.begin(), dead.end(), true) == dead.end()) return query;
  return {Xapian::Query::OP_AND_NOT, query, passages_of(std::move(dead))};
}

// The terms of the query that the passage `id` has.
std::vector<std::string> terms_of(const Compiled& compiled, const Xapian::Database& database,
                                  Xapian::docid id) {
  std::vector<std::string> found;
  for (const Explained& word : compiled.explained)
    for (const std::string& term : word.terms)
      if (has_one_of(database, id, {term})) found.push_back(term);
  return found;
}

// Asking about all passages makes the total exact, and the facets.
Xapian::MSet matches(Xapian::Enquire& enquire, const SearchOptions& options, Xapian::doccount all) {
  if (options.per_document > 0) return enquire.get_mset(0, all, all);
  const auto at_most = [all](std::size_t n) {
    return static_cast<Xapian::doccount>(std::min<std::size_t>(n, all));
  };
  return enquire.get_mset(at_most(options.first), at_most(options.limit), all);
}

void count_facets(const FacetSpy& spy, const index::IndexReader& reader, SearchResult& result) {
  for (std::size_t i = 0; i < spy.by_document().size(); ++i) {
    const std::size_t hits = spy.by_document()[i];
    if (hits == 0) continue;
    const index::IndexedDocument& document = reader.documents()[i];
    ++result.documents;
    result.county[document.county] += hits;
    result.type[document.type] += hits;
    result.year[document.year > 0 ? std::to_string(document.year) : ""] += hits;
    result.document[document.file] += hits;
  }
  for (std::size_t i = 0; i < spy.by_code().size(); ++i)
    if (spy.by_code()[i] > 0) result.theme[reader.codes()[i]] = spy.by_code()[i];
}

Result<SearchResult> run(const index::IndexReader& reader, const Node& tree,
                         const SearchOptions& options) {
  auto compiled = compile(tree, reader, {.related = options.related});
  if (!compiled) return fail(compiled.error());
  const Xapian::Database& database = reader.database();
  Xapian::Enquire enquire(database);
  const Xapian::Query query = alive(compiled->query, reader.documents());
  enquire.set_query(options.order == Order::relevance ? text_first(query) : query);
  enquire.set_weighting_scheme(weighting());
  PlaceKey key(reader.documents(), options.order == Order::year);
  if (options.order != Order::relevance) enquire.set_sort_by_key(&key, false);
  FacetSpy spy(reader.documents().size(), reader.codes().size());
  if (options.facets) enquire.add_matchspy(&spy);
  const auto found = matches(enquire, options, database.get_doccount());
  SearchResult result{.total = found.get_matches_estimated()};
  for (const auto& at : chosen(found, options)) {
    result.hits.push_back(to_hit(*compiled, database, at));
    if (options.explain) result.hits.back().terms = terms_of(*compiled, database, *at);
  }
  for (const Explained& word : compiled->explained)
    if (word.forms == 0) result.similar.push_back(similar_to(reader.vocabulary(), word.text));
  if (options.facets) count_facets(spy, reader, result);
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
