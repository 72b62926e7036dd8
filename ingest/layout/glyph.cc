#include "ingest/layout/glyph.h"

#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

// Where Symbol and Wingdings keep what Word and InDesign use as bullets.
bool is_symbol_bullet(char32_t c) {
  switch (c) {
    case 0xF0B7:
    case 0xF0A7:
    case 0xF0A8:
    case 0xF0D8:
    case 0xF0FC:
    case 0xF076:
    case 0xF0E0:
    case 0xF02D:
    case 0xF06E:
    case 0xF0FE:
    case 0xF09F:
    case 0xF06C:
    case 0xF071:
    case 0xF0D2:
      return true;
    default:
      return false;
  }
}

bool is_private(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

bool is_blank(char32_t c) {
  return c <= 0x20 || c == 0x7F || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000 || (c >= 0x80 && c < 0xA0);
}

std::string without_private_use(std::string_view text) {
  std::u32string out;
  for (const char32_t c : decode(text)) {
    if (is_symbol_bullet(c))
      out += U'\u2022';
    else if (!is_private(c) && !is_blank(c))
      out += c;
  }
  return encode(out);
}

bool is_plain(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7F)
      return false;
  return true;
}

}  // namespace

std::string clean_word(std::string_view drawn) {
  if (is_plain(drawn)) return std::string(drawn);
  std::string out = without_private_use(normalise(drawn));
  if (drawn.ends_with(soft_hyphen) && !out.empty()) out += soft_hyphen;
  return out;
}

bool is_bullet(std::string_view word) {
  for (const std::string_view bullet : {"•", "▪", "▫", "◦", "‣", "■", "□", "●", "○", "·", "–", "-",
                                        "—", "*", "➢", "➔", "►", "▶", "→", "✓", "✔", "o", "§", "»"})
    if (word == bullet) return true;
  return false;
}

bool is_sure_bullet(std::string_view word) {
  return is_bullet(word) && word.size() >= 3 && word != "–" && word != "—";
}

}  // namespace planlupe::ingest
