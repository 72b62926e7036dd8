#include "query/tables/xml_text.h"

#include <array>

#include "corpus/text.h"

namespace planlupe::query {

namespace {

constexpr std::string_view plain = {};

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return plain;
  }
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n'; }

// Of U+FFFE and U+FFFF, which are no characters.
bool begins_no_character(std::string_view text) {
  return text.size() > 2 && text[0] == '\xEF' && text[1] == '\xBF' &&
         static_cast<unsigned char>(text[2]) >= 0xBE;
}

void append_code(std::string& out, char c) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  out += "_x00";
  out += digits[static_cast<unsigned char>(c) >> 4U];
  out += digits[static_cast<unsigned char>(c) & 0xFU];
  out += '_';
}

// Bytes that are not written as they stand, or may not be.
constexpr std::array<bool, 256> special_bytes() {
  std::array<bool, 256> special{};
  for (std::size_t c = 0; c < 0x20; ++c) special[c] = c != '\t' && c != '\n';
  for (const char c : {'&', '<', '>', '"', '\xEF'}) special[static_cast<unsigned char>(c)] = true;
  return special;
}

// How many bytes of `text` are written as they stand.
std::size_t plain_bytes(std::string_view text) {
  static constexpr auto special = special_bytes();
  std::size_t n = 0;
  while (n < text.size() && !special[static_cast<unsigned char>(text[n])]) ++n;
  return n;
}

}  // namespace

void append_xml(std::string& out, std::string_view text) {
  if (!valid_utf8(text)) return append_xml(out, encode(decode(text)));
  while (!text.empty()) {
    const std::size_t n = plain_bytes(text);
    out += text.substr(0, n);
    text.remove_prefix(n);
    if (text.empty()) return;
    if (begins_no_character(text)) {
      out += "\uFFFD";
      text.remove_prefix(3);
      continue;
    }
    if (is_control(text[0]))
      append_code(out, text[0]);
    else if (const auto name = entity(text[0]); name != plain)
      out += name;
    else
      out += text[0];
    text.remove_prefix(1);
  }
}

std::string xml_text(std::string_view text) {
  std::string out;
  append_xml(out, text);
  return out;
}

}  // namespace planlupe::query
