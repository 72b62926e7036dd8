#include "ingest/layout/pieces.h"

#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

bool belongs(char32_t c) {
  return is_letter(c) || is_digit(c) || c == U'&' || c == U'@' || c == U'|' || c == U'€' ||
         c == U'¢';
}

}  // namespace

std::vector<Piece> pieces_of(const std::u32string& text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!belongs(text[at])) continue;
    if (at > 0 && !pieces.empty() && pieces.back().end == at)
      ++pieces.back().end;
    else
      pieces.push_back({at, at + 1});
  }
  return pieces;
}

bool in_address(const std::u32string& text, const Piece& piece) {
  std::size_t start = piece.start, end = piece.end;
  while (start > 0 && text[start - 1] > U' ') --start;
  while (end < text.size() && text[end] > U' ') ++end;
  const auto token = std::u32string_view(text).substr(start, end - start);
  const std::size_t sign = token.find(U'@');
  return token.find(U"www.") != token.npos || token.find(U"://") != token.npos ||
         (sign != token.npos && token.find(U'.', sign) < token.size() - 1);
}

bool starts_sentence(const std::u32string& text, const Piece& piece) {
  std::size_t at = piece.start;
  while (at > 0 && text[at - 1] == U' ') --at;
  return at == 0 || text[at - 1] == U'|' ||
         !(belongs(text[at - 1]) || text[at - 1] == U',' || text[at - 1] == U'-');
}

bool blank_between(const std::u32string& text, const Piece& a, const Piece& b) {
  return b.start == a.end + 1 && text[a.end] == U' ';
}

}  // namespace planlupe::ingest
