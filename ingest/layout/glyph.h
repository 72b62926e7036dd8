// The text of a word as drawn, made readable: normal form, ligatures, symbol-font bullets.

#ifndef PLANLUPE_INGEST_LAYOUT_GLYPH_H_
#define PLANLUPE_INGEST_LAYOUT_GLYPH_H_

#include <string>
#include <string_view>

namespace planlupe::ingest {

// NFC with ligatures spelled out, blanks and invisible characters removed, bullets of symbol
// fonts as "•", other private-use characters dropped. A soft hyphen at the end stays: it says
// that the word goes on in the next line.
std::string clean_word(std::string_view drawn);

// True when `word` is nothing but a list bullet.
bool is_bullet(std::string_view word);

// True when it is a bullet that could not also be a dash or letter of the text.
bool is_sure_bullet(std::string_view word);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_GLYPH_H_
