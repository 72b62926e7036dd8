#include "query/search/word_pieces.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/search/query_lexer.h"

namespace planlupe::query {

namespace {

// A compound with the word counts less than the word.
constexpr double part_weight = 0.8;
// Another word for its theme counts less than both: as much as a very common word, whichever it
// is; a second and a third one add to it.
constexpr double related_weight = 0.8, more_related_weight = 0.3;

bool is_single_word(std::string_view text) {
  const std::u32string points = decode(text);
  return std::all_of(points.begin(), points.end(), is_letter);
}

// By how many of `pieces` a passage has, up to three, so that many of them do not outdo a word.
Scores by_number(const std::vector<Piece>& pieces) {
  index::PassageSet one, two, three;
  for (const Piece& piece : pieces) {
    index::PassageSet again = two;
    three |= (again &= piece.passages);
    again = one;
    two |= (again &= piece.passages);
    one |= piece.passages;
  }
  Scores scores;
  scores.add_set(std::move(one), related_weight);
  scores.add_set(std::move(two), more_related_weight);
  scores.add_set(std::move(three), more_related_weight);
  return scores;
}

Failure nothing_to_find(const Node& node) {
  return fail(syntax_error(node.column, message("query.no_word", {{"text", node.text}})));
}

}  // namespace

Piece WordPieces::words(const std::string& text, FoundWords found) {
  const auto& database = reader_.database();
  Piece piece{.word_query = {.kind = WordQueryKind::words, .words = WordSet(found.ids)}};
  const auto add = [&](const std::vector<std::string>& terms, double factor) {
    auto postings = reader_.postings().with_one_of(terms, database);
    piece.passages |= index::passages_of(postings, database);
    piece.scores.add_word(std::move(postings), factor, reader_);
  };
  add(found.whole, 1);
  if (!found.part.empty()) add(found.part, part_weight);
  if (found.limited)
    notices_.push_back(message("query.limited", {{"pattern", text},
                                                 {"forms", static_cast<long>(found.forms)},
                                                 {"most", static_cast<long>(most_forms)}}));
  Explained explained{
      .text = text, .terms = found.whole, .forms = found.forms, .limited = found.limited};
  explained.terms.insert(explained.terms.end(), found.part.begin(), found.part.end());
  std::erase(explained.terms, std::string());  // what every passage has tells nothing
  explained_.push_back(std::move(explained));
  return piece;
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
  return joined(WordQueryKind::any, std::move(alternatives));
}

Result<Piece> WordPieces::with_related(const Node& node) {
  auto piece = word(node);
  if (!piece || !is_single_word(node.text)) return piece;
  const auto related = related_to(node);
  if (!related) return fail(related.error());
  const Related& found = **related;
  if (found.piece.passages.next(1) == 0) return piece;
  explained_.insert(explained_.end(), found.explained.begin(), found.explained.end());
  notices_.insert(notices_.end(), found.notices.begin(), found.notices.end());
  return joined(WordQueryKind::any, {*std::move(piece), found.piece});
}

// A theme has a hundred words, and is what most searches are about: an index is asked for them
// once.
Result<const WordPieces::Related*> WordPieces::related_to(const Node& node) {
  const std::string name = "related " + node.text;
  if (const auto* kept = reader_.memo().find<Related>(name)) return kept;
  const auto explained = std::exchange(explained_, {});
  const auto notices = std::exchange(notices_, {});
  auto found = find_related(node);
  if (!found) return fail(found.error());
  found->explained = std::exchange(explained_, explained);
  found->notices = std::exchange(notices_, notices);
  reader_.memo().keep(name, *std::move(found));
  return reader_.memo().find<Related>(name);
}

// What else the plans of this index say for the theme that `node` names; empty when it names
// none.
Result<WordPieces::Related> WordPieces::find_related(const Node& node) {
  const auto table = theme_words();
  if (!table) return fail(table.error());
  const auto keys = lookup_.keys_of(node.text);
  if (!keys) return fail(keys.error());
  const auto words = (*table)->related_to(*keys);
  if (!words) return fail(words.error());
  std::vector<Piece> pieces;
  std::string found;
  for (const Node& word : *words) {
    const std::size_t before = explained_.size();
    auto piece = as_known(word);
    if (!piece) return fail(piece.error());
    if (piece->passages.next(1) == 0) {
      explained_.resize(before);
      continue;
    }
    if (word.text == node.text)
      explained_.resize(before);  // is told already
    else
      (found += found.empty() ? "" : ", ") += to_string(word);
    pieces.push_back(*std::move(piece));
  }
  if (pieces.empty()) return Related{};
  if (!found.empty())
    notices_.push_back(message("query.related", {{"word", node.text}, {"words", found}}));
  Scores scores = by_number(pieces);
  Related related{.piece = joined(WordQueryKind::any, std::move(pieces))};
  related.piece.scores = std::move(scores);
  return related;
}

Result<const ThemeWords*> WordPieces::theme_words() {
  const std::string name = "theme words";
  if (const auto* kept = reader_.memo().find<ThemeWords>(name)) return kept;
  auto table = ThemeWords::read(ThemeWords::standard());
  if (!table) return fail(table.error());
  reader_.memo().keep(name, *std::move(table));
  return reader_.memo().find<ThemeWords>(name);
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
    return joined(WordQueryKind::any, std::move(terms));
  }
  std::vector<Piece> side_by_side;
  for (const std::string& text : cut->words)
    side_by_side.push_back(text.find('*') != text.npos ? pattern(text)
                                                       : words(text, lookup_.spelled(text)));
  if (side_by_side.empty()) return nothing_to_find(node);
  const auto words_of_it = explained_.end() - static_cast<std::ptrdiff_t>(side_by_side.size());
  if (std::any_of(words_of_it, explained_.end(), [](const auto& w) { return w.forms == 0; }))
    return Piece{.word_query = joined(WordQueryKind::sequence, std::move(side_by_side)).word_query};
  return sequence(std::move(side_by_side), reader_);
}

}  // namespace planlupe::query
