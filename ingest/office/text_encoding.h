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

// `bytes` as UTF-8, without byte order mark: UTF-16 and UTF-8 by their marks, UTF-8 when they are
// well-formed, else Windows-1252 (of which Latin-1 is a part), as a guess.
DecodedText decode_text(std::string_view bytes);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_TEXT_ENCODING_H_
