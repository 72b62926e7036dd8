#include "query/compiler.h"

#include <algorithm>
#include <utility>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "index/terms.h"
#include "query/field_terms.h"
#include "query/fixed_postings.h"
#include "query/query_lexer.h"
#include "query/word_lookup.h"

namespace planlupe::query {

namespace {

using index::Field;
using Xapian::Query;

// A compound with the word counts less than the word.
constexpr double part_weight = 0.5;

// A node compiled: `query` finds the passages, or, for what the index does not tell (order,
// distance, sentences), passages among which they are.
struct Piece {
  Query query;
  WordQuery word_query;
};

Query everything() { return Query(std::string()); }  // not MatchAll: its count is not atomic

Query one_of(const std::vector<std::string>& terms, Query::op op) {
  return Query(op, terms.begin(), terms.end());
}

bool is_single_word(std::string_view text) {
  const std::u32string points = decode(text);
  return std::all_of(points.begin(), points.end(), is_letter);
}

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

class Compiler {
 public:
  explicit Compiler(const index::IndexReader& reader) : reader_(reader), lookup_(reader) {}

  Result<Compiled> run(const Node& tree) {
    auto piece = compile(tree);
    if (!piece) return fail(piece.error());
    out_.query = std::move(piece->query);
    out_.word_query = std::move(piece->word_query);
    return std::move(out_);
  }

 private:
  Result<Piece> compile(const Node& node) {
    switch (node.kind) {
      case NodeKind::word:
        return word(node);
      case NodeKind::exact:
      case NodeKind::pattern:
      case NodeKind::phrase:
        return phrase(node);
      case NodeKind::near:
        return near(node);
      case NodeKind::sentence:
        return sentence(node);
      case NodeKind::paragraph:
        return compile(node.children.front());
      case NodeKind::all:
        return all(node);
      case NodeKind::any:
        return any(node);
      case NodeKind::none:
        return none(node);
      case NodeKind::field:
        return field(node);
    }
    return fail(Errc::internal, "query node");
  }

  Piece words(const std::string& text, FoundWords found) {
    std::vector<Query> parts{one_of(found.whole, Query::OP_SYNONYM)};
    if (!found.part.empty())
      parts.emplace_back(Query::OP_SCALE_WEIGHT, one_of(found.part, Query::OP_SYNONYM),
                         part_weight);
    if (found.limited)
      out_.notices.push_back(message("query.limited", {{"pattern", text},
                                                       {"forms", static_cast<long>(found.forms)},
                                                       {"most", static_cast<long>(most_forms)}}));
    Explained explained{.text = text, .terms = found.whole, .forms = found.forms};
    explained.terms.insert(explained.terms.end(), found.part.begin(), found.part.end());
    out_.explained.push_back(std::move(explained));
    return {Query(Query::OP_OR, parts.begin(), parts.end()),
            {.kind = WordQueryKind::words, .words = WordSet(found.ids)}};
  }

  Result<Piece> forms_of(const std::string& text) {
    auto found = lookup_.forms_of(text);
    if (!found) return fail(found.error());
    return words(text, *std::move(found));
  }

  // «EØS-borgere» is both the two words side by side and the one word they make; «§ 5-3» is its
  // term alone, or it would be any 5 before a 3.
  Result<Piece> word(const Node& node) {
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
    }
    if (!side_by_side.empty() && !cut->terms_say_all)
      alternatives.push_back(sequence(std::move(side_by_side)));
    if (alternatives.empty()) return nothing_to_find(node);
    return joined(WordQueryKind::any, Query::OP_OR, std::move(alternatives));
  }

  Result<Piece> phrase(const Node& node) {
    auto cut = lookup_.cut(node.text);
    if (!cut) return fail(cut.error());
    if (cut->terms_say_all && node.kind == NodeKind::phrase) {
      std::vector<Piece> terms;
      for (const std::string& text : cut->terms) terms.push_back(words(text, lookup_.term(text)));
      return joined(WordQueryKind::any, Query::OP_OR, std::move(terms));
    }
    std::vector<Piece> side_by_side;
    for (const std::string& text : cut->words)
      side_by_side.push_back(words(
          text, text.find('*') != text.npos ? lookup_.matching(text) : lookup_.spelled(text)));
    if (side_by_side.empty()) return nothing_to_find(node);
    return sequence(std::move(side_by_side));
  }

  static Failure nothing_to_find(const Node& node) {
    return fail(syntax_error(node.column, message("query.no_word", {{"text", node.text}})));
  }

  static Piece joined(WordQueryKind kind, Query::op op, std::vector<Piece> pieces) {
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

  Piece sequence(std::vector<Piece> words) {
    if (words.size() == 1) return std::move(words.front());
    return checked(joined(WordQueryKind::sequence, Query::OP_AND, std::move(words)));
  }

  // Narrows the candidates of `piece` down to the passages that its word query accepts.
  Piece checked(Piece piece) {
    Check check(piece.word_query);
    Xapian::Enquire enquire(reader_.database());
    enquire.set_query(piece.query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::doccount all = reader_.database().get_doccount();
    enquire.get_mset(0, all, all, nullptr, &check);
    auto* found = new FixedPostings(check.take());
    piece.query = Query(Query::OP_FILTER, piece.query, Query(found->release()));
    return piece;
  }

  Result<std::vector<Piece>> compile_all(const std::vector<Node>& nodes) {
    std::vector<Piece> pieces;
    for (const Node& node : nodes) {
      auto piece = compile(node);
      if (!piece) return fail(piece.error());
      pieces.push_back(*std::move(piece));
    }
    return pieces;
  }

  Result<Piece> near(const Node& node) {
    auto pieces = compile_all(node.children);
    if (!pieces) return fail(pieces.error());
    Piece piece = joined(WordQueryKind::near, Query::OP_AND, *std::move(pieces));
    piece.word_query.distance = node.distance;
    return checked(std::move(piece));
  }

  Result<Piece> sentence(const Node& node) {
    auto child = compile(loose(node.children.front()));
    if (!child) return child;
    auto strict = compile(node.children.front());
    if (!strict) return strict;
    Piece piece{std::move(child->query), {.kind = WordQueryKind::sentence}};
    piece.word_query.children.push_back(std::move(strict->word_query));
    return checked(std::move(piece));
  }

  // A passage can hold a sentence without a word, and the word in another sentence.
  static Node loose(const Node& node) {
    if (node.kind == NodeKind::none) return {.kind = NodeKind::all, .column = node.column};
    Node out = node;
    for (Node& child : out.children) child = loose(child);
    return out;
  }

  Result<Piece> all(const Node& node) {
    Piece out{everything(), {.kind = WordQueryKind::all}};
    std::vector<Query> wanted, filters, unwanted;
    for (const Node& child : node.children) {
      const bool negated = child.kind == NodeKind::none;
      auto piece = compile(negated ? child.children.front() : child);
      if (!piece) return piece;
      (negated                         ? unwanted
       : child.kind == NodeKind::field ? filters
                                       : wanted)
          .push_back(std::move(piece->query));
      out.word_query.children.push_back(negated ? negation(std::move(piece->word_query))
                                                : std::move(piece->word_query));
    }
    if (!wanted.empty()) out.query = Query(Query::OP_AND, wanted.begin(), wanted.end());
    if (!filters.empty()) {
      const Query filter(Query::OP_AND, filters.begin(), filters.end());
      out.query = wanted.empty() ? Query(Query::OP_SCALE_WEIGHT, filter, 0)
                                 : Query(Query::OP_FILTER, out.query, filter);
    }
    if (!unwanted.empty())
      out.query = Query(Query::OP_AND_NOT, out.query,
                        Query(Query::OP_OR, unwanted.begin(), unwanted.end()));
    return out;
  }

  Result<Piece> any(const Node& node) {
    auto pieces = compile_all(node.children);
    if (!pieces) return fail(pieces.error());
    return joined(WordQueryKind::any, Query::OP_OR, *std::move(pieces));
  }

  Result<Piece> none(const Node& node) {
    auto child = compile(node.children.front());
    if (!child) return child;
    return Piece{Query(Query::OP_AND_NOT, everything(), child->query),
                 negation(std::move(child->word_query))};
  }

  static WordQuery negation(WordQuery word_query) {
    WordQuery out{.kind = WordQueryKind::none};
    out.children.push_back(std::move(word_query));
    return out;
  }

  Result<Piece> field(const Node& node) {
    auto condition = field_terms(node, reader_, lookup_);
    if (!condition) return fail(condition.error());
    std::vector<Query> each;
    for (const auto& terms : *condition) {
      each.push_back(terms.empty() ? Query() : one_of(terms, Query::OP_OR));
      out_.fields.push_back(terms);
    }
    Piece piece{Query(Query::OP_SCALE_WEIGHT, Query(Query::OP_AND, each.begin(), each.end()), 0),
                {.kind = WordQueryKind::all}};
    for (std::size_t i = out_.fields.size() - each.size(); i < out_.fields.size(); ++i)
      piece.word_query.children.push_back(
          {.kind = WordQueryKind::field, .field = static_cast<int>(i)});
    return piece;
  }

  const index::IndexReader& reader_;
  WordLookup lookup_;
  Compiled out_;
};

}  // namespace

Result<Compiled> compile(const Node& tree, const index::IndexReader& reader) {
  return Compiler(reader).run(tree);
}

}  // namespace planlupe::query
