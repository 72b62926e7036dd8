// Text in whatever encoding people save it.

#ifndef PLANLUPE_INGEST_OFFICE_TEXT_ENCODING_H_
#define PLANLUPE_INGEST_OFFICE_TEXT_ENCODING_H_

#include <string>
#include <string_view>

namespace planlupe::ingest {

struct DecodedText {
  std::string utf8 = {};
  bool guessed = false;  // nothing in the bytes said which encoding they are in
};

// `bytes` as UTF-8, without byte order mark: UTF-16 as is_utf16() finds it, UTF-8 when they are
// well-formed, else Windows-1252 (of which Latin-1 is a part), as a guess.
DecodedText decode_text(std::string_view bytes);

// True of bytes with the mark of UTF-16, and of such where every other byte of the first some
// hundred is mostly zero, as in UTF-16 without a mark.
bool is_utf16(std::string_view bytes);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_TEXT_ENCODING_H_
