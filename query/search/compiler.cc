#include "query/search/compiler.h"

#include <set>
#include <utility>

#include "corpus/messages.h"
#include "index/term_name.h"
#include "query/search/field_condition.h"

namespace planlupe::query {

namespace {

using index::Field;
using index::PassageSet;

// Of documents that were removed or replaced since the index was made.
PassageSet of_dead_documents(const index::IndexReader& reader) {
  PassageSet dead(reader.database());
  const auto first = index::first_passages(reader.documents());
  for (std::size_t i = 0; i < reader.documents().size(); ++i)
    if (reader.documents()[i].file.empty()) dead.insert(first[i], first[i + 1]);
  return dead;
}

class Compiler {
 public:
  Compiler(index::IndexReader& reader, CompileOptions options)
      : reader_(reader), words_(reader), dead_(of_dead_documents(reader)), free_(options.related) {}

  Result<Compiled> run(const Node& tree) {
    root_ = &tree;
    auto piece = compile(tree);
    if (!piece) return fail(piece.error());
    out_.passages = std::move(piece->passages);
    out_.passages -= dead_;
    if (out_.passages.next(1) == 0) note_alone();
    out_.scores = std::move(piece->scores);
    out_.word_query = std::move(piece->word_query);
    out_.explained = words_.take_explained();
    for (std::string& notice : words_.take_notices()) out_.notices.push_back(std::move(notice));
    return std::move(out_);
  }

 private:
  Result<Piece> compile(const Node& node) {
    note_passed_over(node);
    switch (node.kind) {
      case NodeKind::word:
        return free_ ? words_.with_related(node) : words_.word(node);
      case NodeKind::exact:
      case NodeKind::pattern:
      case NodeKind::phrase:
        return words_.phrase(node);
      case NodeKind::near:
        return as_written([&] { return near(node); });
      case NodeKind::sentence:
        return as_written([&] { return sentence(node); });
      case NodeKind::paragraph:
        return as_written([&] { return compile(node.children.front()); });
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

  void note_passed_over(const Node& node) {
    if (node.passed_over.empty()) return;
    std::string list;
    for (const std::string& word : node.passed_over) (list += list.empty() ? "" : ", ") += word;
    out_.notices.push_back(
        message("query.passed_over", {{"words", list}, {"first", node.passed_over.front()}}));
    for (const std::string& word : node.passed_over)
      if (word == "eller" || word == "ikke" || word == "ikkje")
        out_.notices.push_back(
            message("query.small_operator",
                    {{"word", word}, {"operator", word == "eller" ? "ELLER" : "IKKE"}}));
  }

  // Where the parts of a search are found but never all in one passage, how often each is.
  void note_alone() {
    std::string list;
    for (auto& [text, passages] : alone_) {
      passages -= dead_;
      const std::size_t found = passages.size();
      if (found == 0) return;
      (list += list.empty() ? "" : ", ") +=
          message("query.alone_part", {{"text", text}, {"count", static_cast<long>(found)}});
    }
    if (alone_.size() > 1) out_.notices.push_back(message("query.alone", {{"parts", list}}));
  }

  // What `f` gives when no word is taken for the theme it names.
  template <class F>
  Result<Piece> as_written(F f) {
    const bool before = std::exchange(free_, false);
    auto piece = f();
    free_ = before;
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
    Piece piece = joined(WordQueryKind::near, *std::move(pieces));
    piece.word_query.distance = node.distance;
    return checked(std::move(piece), reader_);
  }

  // A passage can hold a sentence without a word, and the word in another sentence: what is denied
  // does not tell which passages come into question.
  Result<Piece> sentence(const Node& node) {
    const bool before = std::exchange(in_sentence_, true);
    auto child = compile(node.children.front());
    in_sentence_ = before;
    if (!child) return child;
    Piece piece{
        std::move(child->passages), std::move(child->scores), {.kind = WordQueryKind::sentence}};
    piece.word_query.children.push_back(std::move(child->word_query));
    return checked(std::move(piece), reader_);
  }

  Result<Piece> all(const Node& node) {
    Piece out{all_passages(), {}, {.kind = WordQueryKind::all}};
    for (const Node& child : node.children) {
      const bool denied = child.kind == NodeKind::none;
      auto piece =
          denied ? as_written([&] { return compile(child.children.front()); }) : compile(child);
      if (!piece) return piece;
      if (!denied)
        out.passages &= piece->passages;
      else if (!in_sentence_)
        out.passages -= piece->passages;
      if (&node == root_ && !denied) alone_.emplace_back(to_string(child), piece->passages);
      if (!denied) out.scores.add(piece->scores);
      out.word_query.children.push_back(denied ? negation(std::move(piece->word_query))
                                               : std::move(piece->word_query));
    }
    return out;
  }

  Result<Piece> any(const Node& node) {
    auto pieces = compile_all(node.children);
    if (!pieces) return fail(pieces.error());
    return joined(WordQueryKind::any, *std::move(pieces));
  }

  Result<Piece> none(const Node& node) {
    auto child = as_written([&] { return compile(node.children.front()); });
    if (!child) return child;
    Piece piece{all_passages(), {}, negation(std::move(child->word_query))};
    if (!in_sentence_) piece.passages -= child->passages;
    return piece;
  }

  static WordQuery negation(WordQuery word_query) {
    WordQuery out{.kind = WordQueryKind::none};
    out.children.push_back(std::move(word_query));
    return out;
  }

  Result<Piece> field(const Node& node) {
    auto conditions = field_conditions(node, reader_, words_.lookup());
    if (!conditions) return fail(conditions.error());
    if (node.field == Field::county || node.field == Field::status || node.field == Field::theme)
      note_unknown_value(node);
    Piece piece{all_passages(), {}, {.kind = WordQueryKind::all}};
    for (PassageSet& condition : *conditions) {
      piece.passages &= condition;
      piece.word_query.children.push_back(
          {.kind = WordQueryKind::field, .field = static_cast<int>(out_.fields.size())});
      out_.fields.push_back(std::move(condition));
    }
    return piece;
  }

  // A value that nothing has is told with those that something has.
  void note_unknown_value(const Node& node) {
    if (node.field == Field::theme && node.text.find('.') != std::string::npos) return;
    std::string list;
    for (const std::string& one : values_of(node.field)) {
      if (index::value_term(node.field, one) == index::value_term(node.field, node.text)) return;
      (list += list.empty() ? "" : ", ") += one;
    }
    const std::string field(index::row(node.field).name);
    out_.notices.push_back(
        list.empty() ? message("query.no_value", {{"field", field}})
                     : message("query.unknown_value",
                               {{"field", field}, {"value", node.text}, {"values", list}}));
  }

  // The values that passages or plans of this index have. Of themes the topmost.
  std::set<std::string> values_of(Field field) const {
    std::set<std::string> values;
    for (const index::IndexedDocument& document : reader_.documents()) {
      if (field == Field::county) values.insert(document.county);
      if (field == Field::status) values.insert(document.status);
    }
    if (field == Field::theme)
      for (const std::string& code : reader_.codes())
        if (code.find('.') == code.npos) values.insert(code);
    values.erase("");
    return values;
  }

  PassageSet all_passages() const { return PassageSet::all(reader_.database()); }

  index::IndexReader& reader_;
  WordPieces words_;
  PassageSet dead_;
  const Node* root_ = nullptr;
  std::vector<std::pair<std::string, PassageSet>> alone_;  // what the root's parts find
  bool free_;                 // words may stand for the theme they name
  bool in_sentence_ = false;  // queries only bring candidates
  Compiled out_;
};

}  // namespace

Result<Compiled> compile(const Node& tree, index::IndexReader& reader, CompileOptions options) {
  return Compiler(reader, options).run(tree);
}

}  // namespace planlupe::query
