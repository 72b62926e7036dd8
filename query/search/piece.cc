#include "query/search/piece.h"

#include <algorithm>
#include <utility>

#include "index/fields.h"
#include "query/search/fixed_postings.h"

namespace planlupe::query {

namespace {

using Xapian::Query;

// Collects the passages whose words are what is asked; Xapian brings the candidates.
class Check : public Xapian::MatchDecider {
 public:
  explicit Check(const WordQuery& word_query) : word_query_(word_query) {}

  bool operator()(const Xapian::Document& candidate) const override {
    const std::string stream = candidate.get_value(index::words_slot);
    index::unpack_words(stream, words_);
    if (match(word_query_, words_, {})) ids_.push_back(candidate.get_docid());
    return false;  // they are kept here, not in a result list
  }
  std::vector<Xapian::docid> take() {
    std::sort(ids_.begin(), ids_.end());
    return std::move(ids_);
  }

 private:
  const WordQuery& word_query_;
  mutable std::vector<index::StreamWord> words_;
  mutable std::vector<Xapian::docid> ids_;
};

}  // namespace

Piece joined(WordQueryKind kind, Query::op op, std::vector<Piece> pieces) {
  if (pieces.size() == 1) return std::move(pieces.front());
  Piece out{{}, {.kind = kind}};
  std::vector<Query> queries;
  for (Piece& piece : pieces) {
    queries.push_back(std::move(piece.query));
    out.word_query.children.push_back(std::move(piece.word_query));
  }
  out.query = Query(op, queries.begin(), queries.end());
  return out;
}

Piece checked(Piece piece, const Xapian::Database& database) {
  Check check(piece.word_query);
  Xapian::Enquire enquire(database);
  enquire.set_query(piece.query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::doccount all = database.get_doccount();
  enquire.get_mset(0, all, all, nullptr, &check);
  auto ids = check.take();
  if (ids.empty()) return {Query(), std::move(piece.word_query)};
  auto* found = new FixedPostings(std::move(ids));
  piece.query = Query(Query::OP_FILTER, piece.query, Query(found->release()));
  return piece;
}

Piece sequence(std::vector<Piece> words, const Xapian::Database& database) {
  if (words.size() == 1) return std::move(words.front());
  return checked(joined(WordQueryKind::sequence, Query::OP_AND, std::move(words)), database);
}

}  // namespace planlupe::query
