// A part of a search, compiled: what the compiler puts together.

#ifndef PLANLUPE_QUERY_SEARCH_PIECE_H_
#define PLANLUPE_QUERY_SEARCH_PIECE_H_

#include <vector>

#include <xapian.h>

#include "query/search/word_query.h"

namespace planlupe::query {

// `query` finds the passages, or, for what the index does not tell (order, distance, sentences),
// passages among which they are.
struct Piece {
  Xapian::Query query = {};
  WordQuery word_query = {};
};

// `pieces` under one operator; a single one stays itself. There must be one.
Piece joined(WordQueryKind kind, Xapian::Query::op op, std::vector<Piece> pieces);

// Narrows the candidates of `piece` down to the passages that its word query accepts.
// Throws Xapian::Error.
Piece checked(Piece piece, const Xapian::Database& database);

// Pieces that are words, side by side.
Piece sequence(std::vector<Piece> words, const Xapian::Database& database);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_PIECE_H_
