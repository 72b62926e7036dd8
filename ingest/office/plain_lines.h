// The lines of a plain text, and what their looks say.

#ifndef PLANLUPE_INGEST_OFFICE_PLAIN_LINES_H_
#define PLANLUPE_INGEST_OFFICE_PLAIN_LINES_H_

#include <string>
#include <string_view>
#include <vector>

namespace planlupe::ingest {

// A line's list marker, if it has one.
struct Marker {
  int indent = 0;       // columns before it
  std::size_t end = 0;  // byte where the item's text begins; 0: no marker
  bool numbered = false;
};

// Bullets (- • * –) and numbers or letters with a point or parenthesis, before a blank.
Marker marker_of(std::string_view line);

// 3 for "2.1.4 Bosetting", 1 for "2 Mål" and "Kapittel 2", 0 for what begins with no such number.
int numbering_depth(std::string_view line);

// The cells of a line with tabs, runs of three blanks, or bars between; a single one else.
std::vector<std::string> cells_of(std::string_view line);

// The pages of `text` (parted by form feeds) as lines without white space at their ends. Lines that
// come back at the top or bottom of most of three or more pages, apart from their numbers, are
// empty, and so are page numbers there.
std::vector<std::vector<std::string>> pages_of_lines(std::string_view text);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_PLAIN_LINES_H_
