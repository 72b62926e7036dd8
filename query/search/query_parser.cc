#include "query/search/query_parser.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/search/function_words.h"
#include "query/search/query_fields.h"
#include "query/search/query_lexer.h"

namespace planlupe::query {

namespace {

bool has_letters(std::string_view text) { return count_words(text) > 0; }

// What ends a word of a list or a question, not the word: «distrikt, innvandring?».
std::string without_end_signs(std::string text) {
  text.resize(text.find_last_not_of("?!,;") + 1);
  return text;
}

class Parser {
 public:
  explicit Parser(std::vector<QueryToken> tokens) : tokens_(std::move(tokens)) {}

  Result<Node> run() {
    if (peek().type == TokenType::end) return error("query.empty");
    auto node = any();
    if (!node) return node;
    if (peek().type == TokenType::close) return error("query.close");
    return node;
  }

 private:
  const QueryToken& peek() const { return tokens_[at_]; }
  QueryToken take() { return tokens_[at_++]; }
  bool take_if(TokenType type) {
    if (peek().type != type) return false;
    ++at_;
    return true;
  }
  Failure error(const std::string& key) const {
    return fail(syntax_error(peek().column, message(key), hint(key)));
  }
  static std::string hint(const std::string& key) {
    std::string text = message(key + ".hint");
    return text == key + ".hint" ? std::string() : text;
  }

  // One child stays itself, so that a tree has no needless levels.
  static Node joined(NodeKind kind, std::vector<Node> children) {
    if (children.size() == 1) return std::move(children.front());
    const int column = children.front().column;
    return {.kind = kind, .column = column, .children = std::move(children)};
  }

  Result<Node> any() {
    std::vector<Node> children;
    do {
      auto child = all();
      if (!child) return child;
      children.push_back(*std::move(child));
    } while (take_if(TokenType::any));
    return joined(NodeKind::any, std::move(children));
  }

  bool at_end_of_all() const {
    const TokenType type = peek().type;
    return type == TokenType::any || type == TokenType::close || type == TokenType::end;
  }

  Result<Node> all() {
    std::vector<Node> children;
    std::vector<bool> demanded;  // joined by OG to a child before or after it
    bool more = false;
    do {
      const bool after = more;
      auto child = unary();
      if (!child) return child;
      children.push_back(*std::move(child));
      more = take_if(TokenType::all);
      demanded.push_back(after || more);
    } while (more || !at_end_of_all());
    auto passed_over = pass_over(children, demanded);
    Node node = joined(NodeKind::all, std::move(children));
    node.passed_over.insert(node.passed_over.end(), passed_over.begin(), passed_over.end());
    return node;
  }

  // Takes out the function words, unless nothing else would be left to find.
  static std::vector<std::string> pass_over(std::vector<Node>& children,
                                            const std::vector<bool>& demanded) {
    std::vector<std::string> words;
    std::vector<Node> left;
    for (std::size_t i = 0; i < children.size(); ++i) {
      const Node& child = children[i];
      if (!demanded[i] && child.kind == NodeKind::word && is_function_word(child.text))
        words.push_back(child.text);
      else
        left.push_back(child);
    }
    const bool finds = std::any_of(left.begin(), left.end(), [](const Node& node) {
      return node.kind != NodeKind::none && node.kind != NodeKind::field;
    });
    if (words.empty() || !finds) return {};
    children = std::move(left);
    return words;
  }

  Result<Node> unary() {
    const int column = peek().column;
    if (!take_if(TokenType::none)) return near();
    auto child = near();
    if (!child) return child;
    return Node{.kind = NodeKind::none, .column = column, .children = {*std::move(child)}};
  }

  Result<Node> near() {
    auto first = primary();
    if (!first || peek().type != TokenType::near) return first;
    Node node{.kind = NodeKind::near, .distance = peek().distance, .column = first->column};
    node.children.push_back(*std::move(first));
    while (peek().type == TokenType::near) {
      if (peek().distance != node.distance) return error("query.distances");
      take();
      auto child = primary();
      if (!child) return child;
      node.children.push_back(*std::move(child));
    }
    if (node.children.size() > most_near)
      return fail(syntax_error(
          node.column, message("query.near_many", {{"most", static_cast<long>(most_near)}})));
    for (const Node& child : node.children)
      if (!can_be_near(child)) return fail(syntax_error(child.column, message("query.near")));
    return node;
  }

  static bool can_be_near(const Node& node) {
    if (node.kind == NodeKind::any)
      return std::all_of(node.children.begin(), node.children.end(), can_be_near);
    return node.kind == NodeKind::word || node.kind == NodeKind::exact ||
           node.kind == NodeKind::pattern || node.kind == NodeKind::phrase;
  }

  Result<Node> primary() {
    switch (peek().type) {
      case TokenType::word:
        return word(take());
      case TokenType::quoted:
        return phrase(take());
      case TokenType::field:
        return field();
      case TokenType::open:
        take();
        return group();
      case TokenType::sentence:
      case TokenType::paragraph:
        return within();
      default:
        return error(peek().type == TokenType::end ? "query.ends" : "query.unexpected");
    }
  }

  // After an opening parenthesis.
  Result<Node> group() {
    const int column = tokens_[at_ - 1].column;
    if (++depth_ > deepest)
      return fail(syntax_error(column, message("query.deep", {{"most", long{deepest}}})));
    auto node = any();
    if (!node) return node;
    if (!take_if(TokenType::close)) return fail(syntax_error(column, message("query.open")));
    --depth_;
    return node;
  }

  Result<Node> within() {
    const QueryToken token = take();
    take();  // the lexer saw the parenthesis
    auto child = group();
    if (!child) return child;
    if (!is_textual(*child)) return fail(syntax_error(token.column, message("query.within")));
    const bool sentence = token.type == TokenType::sentence;
    return Node{.kind = sentence ? NodeKind::sentence : NodeKind::paragraph,
                .column = token.column,
                .children = {*std::move(child)}};
  }

  Result<Node> word(const QueryToken& token) {
    if (++words_ > most_words)
      return fail(
          syntax_error(token.column, message("query.many_words", {{"most", long{most_words}}})));
    const bool exact = token.text.starts_with('=');
    std::string text = without_end_signs(exact ? token.text.substr(1) : token.text);
    if (!has_letters(text))
      return fail(syntax_error(token.column, message("query.no_word", {{"text", token.text}})));
    const NodeKind kind = text.find('*') != text.npos ? NodeKind::pattern
                          : exact                     ? NodeKind::exact
                                                      : NodeKind::word;
    return Node{.kind = kind, .text = std::move(text), .column = token.column};
  }

  // The words of a phrase are cut later, as the text was; here only at spaces.
  Result<Node> phrase(const QueryToken& token) {
    Node node{.kind = NodeKind::phrase,
              .text = lower(collapse_space(token.text)),
              .column = token.column};
    if (!has_letters(node.text))
      return fail(syntax_error(token.column, message("query.no_word", {{"text", token.text}})));
    words_ += static_cast<int>(count_words(node.text));
    if (words_ > most_words)
      return fail(
          syntax_error(token.column, message("query.many_words", {{"most", long{most_words}}})));
    return node;
  }

  Result<Node> field() {
    const QueryToken name = take();
    const auto known = field_named(name.text);
    if (!known)
      return fail(syntax_error(name.column, message("query.field", {{"field", name.text}}),
                               message("query.field.hint", {{"fields", field_names()}})));
    if (peek().type != TokenType::word && peek().type != TokenType::quoted)
      return error("query.field_value");
    const QueryToken value = take();
    auto node = field_node(*known, value.text, value.column);
    if (node) node->column = name.column;
    return node;
  }

  static std::string field_names() {
    std::string names;
    for (const index::FieldRow& row : index::fields)
      if (!row.name.empty()) (names += names.empty() ? "" : ", ") += row.name;
    return names;
  }

  std::vector<QueryToken> tokens_;
  std::size_t at_ = 0;
  int depth_ = 0, words_ = 0;
};

}  // namespace

Result<Node> parse_query(std::string_view query) {
  auto tokens = lex(query);
  if (!tokens) return fail(tokens.error());
  return Parser(*std::move(tokens)).run();
}

}  // namespace planlupe::query
