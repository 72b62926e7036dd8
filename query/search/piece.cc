#include "query/search/piece.h"

#include <utility>

#include "index/fields.h"

namespace planlupe::query {

namespace {

// The passages of `set` whose words are what is asked.
index::PassageSet matching(const index::PassageSet& set, const WordQuery& word_query,
                           index::IndexReader& reader) {
  index::PassageSet found(reader.database());
  std::vector<index::StreamWord> words;
  reader.words().read(set, reader.database(), [&](Xapian::docid id, std::string_view bytes) {
    if (word_query.kind == WordQueryKind::sequence) {
      if (has_sequence(word_query, bytes)) found.insert(id);
      return;
    }
    index::unpack_words(bytes, words);
    if (match(word_query, words, {})) found.insert(id);
  });
  return found;
}

}  // namespace

Piece joined(WordQueryKind kind, std::vector<Piece> pieces) {
  Piece out = std::move(pieces.front());
  if (pieces.size() == 1) return out;
  WordQuery together{.kind = kind};
  together.children.push_back(std::move(out.word_query));
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (kind == WordQueryKind::any)
      out.passages |= pieces[i].passages;
    else
      out.passages &= pieces[i].passages;
    out.scores.add(pieces[i].scores);
    together.children.push_back(std::move(pieces[i].word_query));
  }
  out.word_query = std::move(together);
  return out;
}

Piece checked(Piece piece, index::IndexReader& reader) {
  piece.passages = matching(piece.passages, piece.word_query, reader);
  piece.scores.keep_within(piece.passages);
  return piece;
}

Piece sequence(std::vector<Piece> words, index::IndexReader& reader) {
  if (words.size() == 1) return std::move(words.front());
  return checked(joined(WordQueryKind::sequence, std::move(words)), reader);
}

}  // namespace planlupe::query
