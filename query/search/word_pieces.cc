#include "query/search/word_pieces.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/search/query_lexer.h"

namespace planlupe::query {

namespace {

using Xapian::Query;

// A compound with the word counts less than the word.
constexpr double part_weight = 0.8;
// Another word for its theme counts less than both: as much as a very common word, whichever it
// is; a second and a third one add to it.
constexpr double related_weight = 0.8, more_related_weight = 0.3;

Query one_of(const std::vector<std::string>& terms, Query::op op) {
  return Query(op, terms.begin(), terms.end());
}

bool is_single_word(std::string_view text) {
  const std::u32string points = decode(text);
  return std::all_of(points.begin(), points.end(), is_letter);
}

// By how many of `pieces` a passage has, up to three; so their postings need not be read again, and
// many of them do not outdo a word.
Query by_number(const std::vector<Piece>& pieces) {
  index::PassageSet one, two, three;
  for (const Piece& piece : pieces) {
    index::PassageSet again = two;
    three |= (again &= piece.passages);
    again = one;
    two |= (again &= piece.passages);
    one |= piece.passages;
  }
  const Query more(Query::OP_OR, two.query(more_related_weight), three.query(more_related_weight));
  return {Query::OP_OR, one.query(related_weight), more};
}

Failure nothing_to_find(const Node& node) {
  return fail(syntax_error(node.column, message("query.no_word", {{"text", node.text}})));
}

}  // namespace

Piece WordPieces::words(const std::string& text, FoundWords found) {
  auto passages = index::PassageSet::with_one_of(reader_.database(), found.whole);
  passages |= index::PassageSet::with_one_of(reader_.database(), found.part);
  std::vector<Query> parts{one_of(found.whole, Query::OP_SYNONYM)};
  if (!found.part.empty())
    parts.emplace_back(Query::OP_SCALE_WEIGHT, one_of(found.part, Query::OP_SYNONYM), part_weight);
  if (found.limited)
    notices_.push_back(message("query.limited", {{"pattern", text},
                                                 {"forms", static_cast<long>(found.forms)},
                                                 {"most", static_cast<long>(most_forms)}}));
  Explained explained{
      .text = text, .terms = found.whole, .forms = found.forms, .limited = found.limited};
  explained.terms.insert(explained.terms.end(), found.part.begin(), found.part.end());
  std::erase(explained.terms, std::string());  // what every passage has tells nothing
  explained_.push_back(std::move(explained));
  return {std::move(passages),
          Query(Query::OP_OR, parts.begin(), parts.end()),
          {.kind = WordQueryKind::words, .words = WordSet(found.ids)}};
}

Result<Piece> WordPieces::forms_of(const std::string& text) {
  auto found = lookup_.forms_of(text);
  if (!found) return fail(found.error());
  return words(text, *std::move(found));
}

// «EØS-borgere» is both the two words side by side and the one word they make; «§ 5-3» is its
// term alone, or it would be any 5 before a 3.
Result<Piece> WordPieces::word(const Node& node) {
  if (is_single_word(node.text)) return forms_of(node.text);
  auto cut = lookup_.cut(node.text);
  if (!cut) return fail(cut.error());
  std::vector<Piece> alternatives, side_by_side;
  for (const std::string& text : cut->words) {
    auto piece = forms_of(text);
    if (!piece) return piece;
    side_by_side.push_back(*std::move(piece));
  }
  for (const std::string& text : cut->terms) {
    auto piece = forms_of(text);
    if (!piece) return piece;
    alternatives.push_back(*std::move(piece));
    explained_.back().text = node.text;
    // That no plan has «10,5 %» as one tells nothing where some have «10,5».
    if (explained_.back().forms == 0 && !cut->terms_say_all) explained_.pop_back();
  }
  if (!side_by_side.empty() && !cut->terms_say_all)
    alternatives.push_back(sequence(std::move(side_by_side), reader_));
  if (alternatives.empty()) return nothing_to_find(node);
  return joined(WordQueryKind::any, Query::OP_OR, std::move(alternatives));
}

Result<Piece> WordPieces::with_related(const Node& node) {
  auto piece = word(node);
  if (!piece || !is_single_word(node.text)) return piece;
  auto related = related_to(node);
  if (!related) return fail(related.error());
  if (related->query.empty()) return piece;
  std::vector<Piece> both{*std::move(piece), *std::move(related)};
  return joined(WordQueryKind::any, Query::OP_OR, std::move(both));
}

// What else the plans of this index say for the theme that `node` names; empty when it names
// none.
Result<Piece> WordPieces::related_to(const Node& node) {
  const auto words = theme_words(node.text);
  if (!words) return fail(words.error());
  std::vector<Piece> pieces;
  std::string found;
  for (const Node& word : *words) {
    const std::size_t before = explained_.size();
    auto piece = as_known(word);
    if (!piece) return piece;
    if (piece->query.empty() || explained_.back().forms == 0) {
      explained_.resize(before);
      continue;
    }
    if (word.text != node.text) (found += found.empty() ? "" : ", ") += to_string(word);
    pieces.push_back(*std::move(piece));
  }
  if (pieces.empty()) return Piece{};
  notices_.push_back(message("query.related", {{"word", node.text}, {"words", found}}));
  Query query = by_number(pieces);
  Piece piece = joined(WordQueryKind::any, Query::OP_OR, std::move(pieces));
  piece.query = std::move(query);
  return piece;
}

Result<std::vector<Node>> WordPieces::theme_words(const std::string& word) {
  if (!theme_words_) {
    auto table = ThemeWords::read(ThemeWords::standard());
    if (!table) return fail(table.error());
    theme_words_ = *std::move(table);
  }
  const auto keys = lookup_.keys_of(word);
  if (!keys) return fail(keys.error());
  return theme_words_->related_to(*keys);
}

// A word of the table is a lemma in bokmål, so that no transducer need be asked for it.
Result<Piece> WordPieces::as_known(const Node& word) {
  if (word.kind != NodeKind::word) return phrase(word);
  return words(word.text, lookup_.known_forms_of(word.text));
}

// A pattern may fit a thousand forms, and stand in a search more than once.
Piece WordPieces::pattern(const std::string& text) {
  const auto known = patterns_.find(text);
  if (known == patterns_.end()) {
    Piece piece = words(text, lookup_.matching(text));
    patterns_.emplace(text, std::pair(piece, explained_.back()));
    return piece;
  }
  explained_.push_back(known->second.second);
  return known->second.first;
}

Result<Piece> WordPieces::phrase(const Node& node) {
  auto cut = lookup_.cut(node.text);
  if (!cut) return fail(cut.error());
  if (cut->terms_say_all && node.kind == NodeKind::phrase) {
    std::vector<Piece> terms;
    for (const std::string& text : cut->terms)
      terms.push_back(words(node.text, lookup_.term(text)));
    return joined(WordQueryKind::any, Query::OP_OR, std::move(terms));
  }
  std::vector<Piece> side_by_side;
  for (const std::string& text : cut->words)
    side_by_side.push_back(text.find('*') != text.npos ? pattern(text)
                                                       : words(text, lookup_.spelled(text)));
  if (side_by_side.empty()) return nothing_to_find(node);
  const auto words_of_it = explained_.end() - static_cast<std::ptrdiff_t>(side_by_side.size());
  if (std::any_of(words_of_it, explained_.end(), [](const auto& w) { return w.forms == 0; }))
    return Piece{
        .word_query =
            joined(WordQueryKind::sequence, Query::OP_AND, std::move(side_by_side)).word_query};
  return sequence(std::move(side_by_side), reader_);
}

}  // namespace planlupe::query
