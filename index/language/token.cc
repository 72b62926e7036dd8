#include "index/language/token.h"

namespace planlupe::index {

namespace {

// Keys hold letters, digits, blanks, '+', '~' and '-': tab and unit separator are free.
constexpr char field_end = '\t';
constexpr char item_end = '\x1F';

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const auto& item : items) {
    if (!out.empty()) out += item_end;
    out += item;
  }
  return out;
}

std::vector<std::string> pieces(std::string_view text, char end) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const auto at = text.find(end);
    out.emplace_back(text.substr(0, at));
    text = at == text.npos ? std::string_view{} : text.substr(at + 1);
  }
  return out;
}

}  // namespace

std::string_view name(TokenKind kind) {
  switch (kind) {
    case TokenKind::word:
      return "word";
    case TokenKind::joined:
      return "joined";
    case TokenKind::number:
      return "number";
    case TokenKind::year:
      return "year";
    case TokenKind::percent:
      return "percent";
    case TokenKind::amount:
      return "amount";
    case TokenKind::date:
      return "date";
    case TokenKind::law:
      return "law";
    case TokenKind::document:
      return "document";
  }
  return "word";
}

std::string encode(const Word& word) {
  return word.text + field_end + word.stem + field_end + joined(word.keys) + field_end +
         joined(word.parts) + field_end;
}

std::optional<Word> decode_word(std::string_view line) {
  if (!line.ends_with(field_end)) return std::nullopt;
  const auto fields = pieces(line, field_end);
  if (fields.size() != 4) return std::nullopt;
  return Word{.text = fields[0],
              .keys = pieces(fields[2], item_end),
              .parts = pieces(fields[3], item_end),
              .stem = fields[1]};
}

}  // namespace planlupe::index
