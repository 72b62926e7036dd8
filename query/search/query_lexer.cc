#include "query/search/query_lexer.h"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/search/query_fields.h"
#include "query/search/query_reference.h"

namespace planlupe::query {

namespace {

struct Operator {
  std::u32string_view name;
  TokenType type;
};

// Only in capitals, so that «og» stays a word.
constexpr std::array operators{
    Operator{U"OG", TokenType::all},
    Operator{U"AND", TokenType::all},
    Operator{U"ELLER", TokenType::any},
    Operator{U"OR", TokenType::any},
    Operator{U"IKKE", TokenType::none},
    Operator{U"IKKJE", TokenType::none},
    Operator{U"NOT", TokenType::none},
    Operator{U"NÆR", TokenType::near},
    Operator{U"NEAR", TokenType::near},
    Operator{U"SETNING", TokenType::sentence},
    Operator{U"SENTENCE", TokenType::sentence},
    Operator{U"AVSNITT", TokenType::paragraph},
    Operator{U"PARAGRAPH", TokenType::paragraph},
};

constexpr std::u32string_view double_quotes = U"\"“”„‟«»″＂";
constexpr std::u32string_view opening_single = U"'‘‚‹";
constexpr std::u32string_view closing_single = U"'’‘›";

bool in(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

// NUL and other control characters separate words, as in the text.
bool is_space(char32_t c) {
  return c <= U' ' || c == 0x7F || c == 0x85 || c == 0xA0 || c == 0x1680 || c == 0x202F ||
         c == 0x205F || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029;
}

class Lexer {
 public:
  explicit Lexer(std::string_view query) : text_(decode(query)) {}

  Result<std::vector<QueryToken>> run() {
    while (true) {
      while (at_ < text_.size() && is_space(text_[at_])) ++at_;
      if (at_ == text_.size()) break;
      if (auto read = next(); !read) return fail(read.error());
    }
    add(TokenType::end, at_);
    return std::move(tokens_);
  }

 private:
  void add(TokenType type, std::size_t start, std::string text = {}, int distance = 0) {
    tokens_.push_back({type, std::move(text), distance, static_cast<int>(start) + 1});
  }

  Result<void> next() {
    const char32_t c = text_[at_];
    if (c == U'(' || c == U')') {
      add(c == U'(' ? TokenType::open : TokenType::close, at_);
      ++at_;
      return {};
    }
    if (in(double_quotes, c)) return quoted(double_quotes);
    if (in(opening_single, c)) return quoted(closing_single);
    if (c == U'-' && at_ + 1 < text_.size() && starts_word(text_[at_ + 1])) {
      add(TokenType::none, at_++);
      return {};
    }
    return word();
  }

  static bool starts_word(char32_t c) {
    return is_letter(c) || is_digit(c) || c == U'(' || c == U'*' || c == U'=' ||
           in(double_quotes, c);
  }

  Result<void> quoted(std::u32string_view closing) {
    const std::size_t start = at_++;
    while (at_ < text_.size() && !in(closing, text_[at_])) ++at_;
    if (at_ == text_.size())
      return fail(syntax_error(static_cast<int>(start) + 1, message("query.quote_open")));
    add(TokenType::quoted, start,
        normalise(encode(std::u32string_view(text_).substr(start + 1, at_ - start - 1))));
    ++at_;
    return {};
  }

  Result<void> word() {
    const std::size_t start = at_;
    if (const std::size_t end = reference_end(text_, start); end > start) {
      add(TokenType::word, start, lower(normalise(piece(start, end))));
      at_ = end;
      skip_stop();
      return {};
    }
    while (at_ < text_.size() && !ends_word(text_[at_])) {
      if (text_[at_] == U':' && is_name(start, at_)) {
        add(TokenType::field, start, lower(normalise(piece(start, at_))));
        ++at_;
        return {};
      }
      ++at_;
    }
    const std::u32string_view raw = std::u32string_view(text_).substr(start, at_ - start);
    if (raw.starts_with(U"NÆR/") || raw.starts_with(U"NEAR/")) return near(start);
    const TokenType type = operator_named(raw);
    if (type == TokenType::near)
      add(type, start, {}, default_distance);
    else
      add(type, start, type == TokenType::word ? lower(normalise(piece(start, at_))) : "");
    return {};
  }

  // The sign that ends a sentence, where «9 %.» is pasted with it.
  void skip_stop() {
    std::size_t end = at_;
    while (end < text_.size() && in(U".;!?…", text_[end])) ++end;
    if (end == text_.size() || ends_word(text_[end])) at_ = end;
  }

  static bool ends_word(char32_t c) {
    return is_space(c) || c == U'(' || c == U')' || in(double_quotes, c);
  }

  // Before a blank only the name of a field counts, so that «mål: ...» stays a word.
  bool is_name(std::size_t start, std::size_t end) const {
    if (start == end) return false;
    for (std::size_t i = start; i < end; ++i)
      if (!is_letter(text_[i])) return false;
    const bool followed = end + 1 < text_.size() && !is_space(text_[end + 1]);
    return followed || field_named(lower(normalise(piece(start, end)))).has_value();
  }

  // SETNING and AVSNITT are words unless a parenthesis follows at once.
  TokenType operator_named(std::u32string_view name) const {
    for (const Operator& known : operators) {
      if (known.name != name) continue;
      const bool group = known.type == TokenType::sentence || known.type == TokenType::paragraph;
      return group && (at_ == text_.size() || text_[at_] != U'(') ? TokenType::word : known.type;
    }
    return TokenType::word;
  }

  Result<void> near(std::size_t start) {
    const std::string digits = piece(start, at_).substr(piece(start, at_).find('/') + 1);
    int distance = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), distance);
    if (error != std::errc() || end != digits.data() + digits.size() || distance < nearest ||
        distance > farthest)
      return fail(syntax_error(
          static_cast<int>(start) + 1,
          message("query.distance", {{"least", long{nearest}}, {"most", long{farthest}}})));
    add(TokenType::near, start, {}, distance);
    return {};
  }

  std::string piece(std::size_t start, std::size_t end) const {
    return encode(std::u32string_view(text_).substr(start, end - start));
  }

  std::u32string text_;
  std::size_t at_ = 0;
  std::vector<QueryToken> tokens_;
};

}  // namespace

Error syntax_error(int column, std::string what, std::string hint) {
  return {.code = Errc::query_syntax,
          .what = std::move(what),
          .where = message("query.column", {{"column", long{column}}}),
          .hint = std::move(hint)};
}

Result<std::vector<QueryToken>> lex(std::string_view query) {
  if (query.size() > most_query_bytes)
    return fail(syntax_error(static_cast<int>(code_points(query.substr(0, most_query_bytes))),
                             message("query.too_long", {{"most", long{most_query_bytes}}})));
  return Lexer(query).run();
}

}  // namespace planlupe::query
