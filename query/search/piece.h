// A part of a search, compiled: what the compiler puts together.

#ifndef PLANLUPE_QUERY_SEARCH_PIECE_H_
#define PLANLUPE_QUERY_SEARCH_PIECE_H_

#include <vector>

#include "index/index_reader.h"
#include "index/passage_set.h"
#include "query/search/scores.h"
#include "query/search/word_query.h"

namespace planlupe::query {

// `passages` are exactly those found; `scores` rank them; `word_query` tells which words are it.
struct Piece {
  index::PassageSet passages = {};
  Scores scores = {};
  WordQuery word_query = {};
};

// `pieces` under one operator, any of which or all of which must hold; a single one stays itself.
// There must be one.
Piece joined(WordQueryKind kind, std::vector<Piece> pieces);

// Narrows `piece` down to the passages that its word query accepts: for what the index does not
// tell (order, distance, sentences). Throws Xapian::Error.
Piece checked(Piece piece, index::IndexReader& reader);

// Pieces that are words, side by side.
Piece sequence(std::vector<Piece> words, index::IndexReader& reader);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_PIECE_H_
