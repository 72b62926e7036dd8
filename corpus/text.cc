#include "corpus/text.h"

#include <memory>
#include <utility>

#include <simdjson.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

// ICU's UTF-8 macros mix char and uint8_t.
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

namespace planlupe {

namespace {

using icu::StringPiece;

StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

// Reads the code point at byte `at` and moves past it; U+FFFD where the bytes are ill-formed.
char32_t next(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return ++at, byte;
  auto i = static_cast<int32_t>(at);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(text.data(), i, static_cast<int32_t>(text.size()), c);
  at = static_cast<std::size_t>(i);
  return static_cast<char32_t>(c);
}

void append(std::string& out, char32_t c) {
  if (c < 0x80) return out.push_back(static_cast<char>(c));
  char buffer[U8_MAX_LENGTH];
  int32_t n = 0;
  U8_APPEND_UNSAFE(buffer, n, static_cast<UChar32>(c));
  out.append(buffer, static_cast<std::size_t>(n));
}

bool is_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

// U+FB00..FB06: ff fi fl ffi ffl st st.
constexpr const char* ligatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

const icu::Collator& norwegian() {
  static const std::unique_ptr<const icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<const icu::Collator>(
        icu::Collator::createInstance(icu::Locale("nb"), status));
  }();
  return *collator;
}

// U+00C0..024F are letters but for two signs; asking ICU of each takes most of the time.
bool is_latin_letter(char32_t c) { return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7; }

// Most letters are of ASCII, and ICU looks each up.
bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c); }

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return !is_latin_letter(c) && u_isUWhiteSpace(static_cast<UChar32>(c));
}

// Where the letters from byte `at` on end that are neither space nor ill-formed: those of ASCII and
// of U+00C0..00FF.
std::size_t plain_end(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  while (at < text.size()) {
    if (byte(at) > ' ' && byte(at) < 0x7F)
      ++at;
    else if (byte(at) == 0xC3 && at + 1 < text.size() && (byte(at + 1) & 0xC0U) == 0x80)
      at += 2;
    else
      break;
  }
  return at;
}

}  // namespace

bool valid_utf8(std::string_view text) { return simdjson::validate_utf8(text); }

std::string normalise(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string spelled;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next(text, at);
    if (is_invisible(c)) continue;
    if (c >= 0xFB00 && c <= 0xFB06)
      spelled += ligatures[c - 0xFB00];
    else
      append(spelled, c);
  }
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::Normalizer2::getNFCInstance(status)->normalizeUTF8(0, piece(spelled), sink, nullptr, status);
  return U_SUCCESS(status) ? out : spelled;
}

std::string lower(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::CaseMap::utf8ToLower("nb", 0, piece(text), sink, nullptr, status);
  return out;
}

std::u32string decode(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) out += next(text, at);
  return out;
}

std::string encode(std::u32string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : text)
    append(out, c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c);
  return out;
}

std::size_t code_points(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t at = 0; at < text.size(); ++n) next(text, at);
  return n;
}

std::string slice(std::string_view text, std::size_t start, std::size_t end) {
  std::string out;
  std::size_t n = 0;
  for (std::size_t at = 0; at < text.size() && n < end; ++n) {
    const char32_t c = next(text, at);
    if (n >= start) append(out, c);
  }
  return out;
}

std::vector<int> code_point_offsets(std::string_view text) {
  std::vector<int> offsets(text.size() + 1);
  int n = 0;
  for (std::size_t at = 0; at < text.size(); ++n) {
    const std::size_t begin = at;
    next(text, at);
    offsets[begin] = n;
    for (std::size_t i = begin + 1; i < at; ++i) offsets[i] = n + 1;
  }
  offsets[text.size()] = n;
  return offsets;
}

bool is_letter(char32_t c) {
  return c < 0x80 ? between(c, 'a', 'z') || between(c, 'A', 'Z')
                  : is_latin_letter(c) || u_isalpha(static_cast<UChar32>(c));
}
bool is_digit(char32_t c) {
  return c < 0x80 ? between(c, '0', '9') : u_isdigit(static_cast<UChar32>(c));
}
bool is_upper(char32_t c) {
  return c < 0x80 ? between(c, 'A', 'Z') : u_isupper(static_cast<UChar32>(c));
}
bool is_lower(char32_t c) {
  return c < 0x80 ? between(c, 'a', 'z') : u_islower(static_cast<UChar32>(c));
}
char32_t to_upper(char32_t c) { return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))); }
char32_t to_lower(char32_t c) {
  if (c < 0x80) return between(c, 'A', 'Z') ? c + ('a' - 'A') : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

long count_words(std::string_view text) {
  long words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool word = is_word_character(next(text, at));
    words += word && !inside;
    inside = word;
  }
  return words;
}

std::string collapse_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t end = plain_end(text, at); end > at) {
      const std::size_t begin = std::exchange(at, end);
      if (gap) out += ' ';
      gap = false;
      out.append(text, begin, at - begin);
      continue;
    }
    const char32_t c = next(text, at);
    if (is_space(c)) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    append(out, c);
  }
  return out;
}

bool sorts_before(std::string_view a, std::string_view b) {
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult order = norwegian().compareUTF8(piece(a), piece(b), status);
  return order == UCOL_EQUAL ? a < b : order == UCOL_LESS;
}

}  // namespace planlupe
