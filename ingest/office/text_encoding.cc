#include "ingest/office/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

// What Windows-1252 has where Latin-1 has control characters (whatwg.org, index-windows-1252).
constexpr std::array<char32_t, 32> windows_80_to_9f{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::u32string out;
  out.reserve(bytes.size());
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    out += c >= 0x80 && c < 0xA0 ? windows_80_to_9f[c - 0x80U] : char32_t{c};
  }
  return encode(out);
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::u32string out;
  char32_t high = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    const char32_t unit = big_endian ? char32_t{a} << 8 | b : char32_t{b} << 8 | a;
    if (high != 0 && unit >= 0xDC00 && unit < 0xE000) {
      out += char32_t{0x10000} + ((high - 0xD800) << 10) + (unit - 0xDC00);
      high = 0;
      continue;
    }
    if (high != 0) out += U'\uFFFD';
    high = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
    if (high == 0) out += unit;
  }
  return encode(out);
}

// Which byte of a pair is zero in most of the first ones: 0 in big-endian UTF-16, 1 in
// little-endian, -1 when the bytes are no such text.
int zero_byte_of_pairs(std::string_view bytes) {
  std::array<std::size_t, 2> zeros{};
  const std::size_t looked_at = std::min<std::size_t>(bytes.size() / 2 * 2, 512);
  for (std::size_t i = 0; i < looked_at; ++i)
    if (bytes[i] == '\0') ++zeros[i % 2];
  for (const std::size_t side : {0U, 1U})
    if (looked_at >= 8 && zeros[side] * 10 >= looked_at / 2 * 9 && zeros[1 - side] == 0)
      return static_cast<int>(side);
  return -1;
}

}  // namespace

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
         zero_byte_of_pairs(bytes) >= 0;
}

DecodedText decode_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE")) return {from_utf16(bytes.substr(2), false), false};
  if (bytes.starts_with("\xFE\xFF")) return {from_utf16(bytes.substr(2), true), false};
  if (const int zero = zero_byte_of_pairs(bytes); zero >= 0)
    return {from_utf16(bytes, zero == 0), false};
  if (valid_utf8(bytes)) return {std::string(bytes), false};
  return {from_windows_1252(bytes), true};
}

}  // namespace planlupe::ingest
