#include "query/search/ranking.h"

#include <algorithm>
#include <numeric>

namespace planlupe::query {

namespace {

// What running text weighs more than what only names things: more than a rare word or two common
// ones. What sentences weigh more than rows and captions, which name much and say little: as much
// as a common word.
constexpr double text_weight = 20, sentence_weight = 2;

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

bool better(const Ranked& a, const Ranked& b) {
  return a.score != b.score ? a.score > b.score : a.id < b.id;
}

// The best of what it is offered, so many of them.
class Best {
 public:
  explicit Best(std::size_t most) : most_(most) {}

  void offer(Ranked one) {
    if (heap_.size() == most_) {
      if (!better(one, heap_.front())) return;
      std::pop_heap(heap_.begin(), heap_.end(), better);
      heap_.pop_back();
    }
    heap_.push_back(one);
    std::push_heap(heap_.begin(), heap_.end(), better);
  }
  std::vector<Ranked> in_order() && {
    std::sort_heap(heap_.begin(), heap_.end(), better);
    return std::move(heap_);
  }

 private:
  std::size_t most_;
  std::vector<Ranked> heap_;  // the worst in front
};

std::vector<Ranked> best(const Compiled& compiled, index::IndexReader& reader, std::size_t most) {
  std::vector<Xapian::docid> found;
  for (auto id = compiled.passages.next(1); id != 0; id = compiled.passages.next(id + 1))
    found.push_back(id);
  const auto by_words = compiled.scores.reckon(found, reader);
  const index::PassageSet &text = reader.running_text(), &sentences = reader.sentences();
  Best best(most);
  for (std::size_t i = 0; i < found.size(); ++i)
    best.offer({found[i], by_words[i] + (text.contains(found[i]) ? text_weight : 0) +
                              (sentences.contains(found[i]) ? sentence_weight : 0)});
  return std::move(best).in_order();
}

std::vector<Ranked> by_relevance(const Compiled& compiled, index::IndexReader& reader,
                                 const SearchOptions& options) {
  const std::size_t total = compiled.passages.size();
  const std::size_t wanted =
      options.per_document > 0 ? total : std::min(total, options.first + options.limit);
  if (wanted == 0) return {};
  const auto first = index::first_passages(reader.documents());
  std::vector<std::size_t> taken(first.size() + 1);
  Choice choice(options);
  for (const Ranked& hit : best(compiled, reader, wanted)) {
    std::size_t& of_document = taken[document_of(first, hit.id)];
    if (options.per_document == 0 || of_document++ < options.per_document) choice.take(hit);
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
