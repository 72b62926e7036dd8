#include "query/search/piece.h"

#include <utility>

#include "index/fields.h"

namespace planlupe::query {

namespace {

using Xapian::Query;

// The passages of `set` whose words are what is asked.
index::PassageSet matching(const index::PassageSet& set, const WordQuery& word_query,
                           index::IndexReader& reader) {
  index::PassageSet found(reader.database());
  std::vector<index::StreamWord> words;
  reader.words().read(set, reader.database(), [&](Xapian::docid id, std::string_view bytes) {
    index::unpack_words(bytes, words);
    if (match(word_query, words, {})) found.insert(id);
  });
  return found;
}

}  // namespace

Piece joined(WordQueryKind kind, Query::op op, std::vector<Piece> pieces) {
  if (pieces.size() == 1) return std::move(pieces.front());
  Piece out{.word_query = {.kind = kind}};
  std::vector<Query> queries;
  for (Piece& piece : pieces) {
    if (queries.empty())
      out.passages = std::move(piece.passages);
    else if (op == Query::OP_AND)
      out.passages &= piece.passages;
    else
      out.passages |= piece.passages;
    queries.push_back(std::move(piece.query));
    out.word_query.children.push_back(std::move(piece.word_query));
  }
  out.query = Query(op, queries.begin(), queries.end());
  return out;
}

Piece checked(Piece piece, index::IndexReader& reader) {
  piece.passages = matching(piece.passages, piece.word_query, reader);
  if (piece.passages.next(1) == 0) return {{}, Query(), std::move(piece.word_query)};
  piece.query = Query(Query::OP_FILTER, piece.query, piece.passages.query());
  return piece;
}

Piece sequence(std::vector<Piece> words, index::IndexReader& reader) {
  if (words.size() == 1) return std::move(words.front());
  return checked(joined(WordQueryKind::sequence, Query::OP_AND, std::move(words)), reader);
}

}  // namespace planlupe::query
