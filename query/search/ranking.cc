#include "query/search/ranking.h"

#include <algorithm>
#include <numeric>

namespace planlupe::query {

namespace {

// What running text weighs more than what only names things: more than a rare word or two common
// ones. What sentences weigh more than rows and captions, which name much and say little: as much
// as a common word.
constexpr double text_weight = 20, sentence_weight = 2;

// BM25 with two fifths of the usual weight of length: labels of figures are the shortest passages,
// and not the best. Both are tuned on tests/eval/ranking.tsv.
Xapian::BM25Weight weighting() { return {1, 0, 1, .2, .5}; }

// Takes hits in their order and keeps those that were asked for.
class Choice {
 public:
  explicit Choice(const SearchOptions& options) : options_(options) {}

  bool full() const { return chosen_.size() >= options_.limit; }
  void take(Ranked hit) {
    if (passed_++ >= options_.first && !full()) chosen_.push_back(hit);
  }
  std::vector<Ranked> chosen() && { return std::move(chosen_); }

 private:
  const SearchOptions& options_;
  std::size_t passed_ = 0;
  std::vector<Ranked> chosen_;
};

// Numbers of the documents by file; for Order::year the newest before.
std::vector<std::size_t> in_order(const index::Documents& documents, Order order) {
  std::vector<std::size_t> numbers(documents.size());
  std::iota(numbers.begin(), numbers.end(), 0);
  std::sort(numbers.begin(), numbers.end(), [&](std::size_t a, std::size_t b) {
    if (order == Order::year && documents[a].year != documents[b].year)
      return documents[a].year > documents[b].year;
    return documents[a].file < documents[b].file;
  });
  return numbers;
}

std::vector<Ranked> by_place(const index::PassageSet& found, const index::Documents& documents,
                             const SearchOptions& options) {
  const auto first = index::first_passages(documents);
  Choice choice(options);
  for (const std::size_t number : in_order(documents, options.order)) {
    std::size_t left = options.per_document > 0 ? options.per_document : documents[number].passages;
    for (auto id = found.next(first[number]); id != 0 && id < first[number + 1] && left-- > 0;
         id = found.next(id + 1))
      choice.take({id});
    if (choice.full()) break;
  }
  return std::move(choice).chosen();
}

std::uint32_t document_of(const std::vector<std::uint32_t>& first, Xapian::docid id) {
  return static_cast<std::uint32_t>(std::upper_bound(first.begin(), first.end(), id) -
                                    first.begin());
}

std::vector<Ranked> by_relevance(const Compiled& compiled, index::IndexReader& reader,
                                 const SearchOptions& options) {
  const std::size_t total = compiled.passages.size();
  if (total == 0) return {};
  using Xapian::Query;
  const Query text(Query::OP_OR, reader.running_text().query(text_weight),
                   reader.sentences().query(sentence_weight));
  const Query text_first(Query::OP_AND_MAYBE, compiled.query, text);
  Xapian::Enquire enquire(reader.database());
  enquire.set_weighting_scheme(weighting());
  enquire.set_query(index::dead_passages(reader.documents()) > 0
                        ? Query(Query::OP_FILTER, text_first, compiled.passages.query())
                        : text_first);
  const std::size_t wanted =
      options.per_document > 0 ? total : std::min(total, options.first + options.limit);
  const auto found = enquire.get_mset(0, static_cast<Xapian::doccount>(wanted));
  const auto first = index::first_passages(reader.documents());
  std::vector<std::size_t> taken(first.size() + 1);
  Choice choice(options);
  for (auto at = found.begin(); at != found.end() && !choice.full(); ++at) {
    std::size_t& of_document = taken[document_of(first, *at)];
    if (options.per_document == 0 || of_document++ < options.per_document)
      choice.take({*at, at.get_weight()});
  }
  return std::move(choice).chosen();
}

}  // namespace

std::vector<Ranked> rank(const Compiled& compiled, index::IndexReader& reader,
                         const SearchOptions& options) {
  if (options.limit == 0) return {};
  return options.order == Order::relevance
             ? by_relevance(compiled, reader, options)
             : by_place(compiled.passages, reader.documents(), options);
}

}  // namespace planlupe::query
