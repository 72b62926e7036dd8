// The pieces of a text that a misread word may be: runs of letters, digits, and the signs that
// letters are misread as.

#ifndef PLANLUPE_INGEST_LAYOUT_PIECES_H_
#define PLANLUPE_INGEST_LAYOUT_PIECES_H_

#include <cstddef>
#include <string>
#include <vector>

namespace planlupe::ingest {

// Code points [start, end) of the text it was found in.
struct Piece {
  std::size_t start = 0, end = 0;
  std::u32string of(const std::u32string& text) const { return text.substr(start, end - start); }
};

// Every piece of `text`, in order.
std::vector<Piece> pieces_of(const std::u32string& text);

// True in a web or mail address, whose words must stay as they are.
bool in_address(const std::u32string& text, const Piece& piece);

// True at the start of the text and after any sign but a comma or hyphen: a capital there is no
// name.
bool starts_sentence(const std::u32string& text, const Piece& piece);

// True when only one blank parts `a` from the later `b`.
bool blank_between(const std::u32string& text, const Piece& a, const Piece& b);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_PIECES_H_
