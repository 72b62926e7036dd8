// Words on one baseline of one column.

#ifndef PLANLUPE_INGEST_LAYOUT_LINE_H_
#define PLANLUPE_INGEST_LAYOUT_LINE_H_

#include <string>
#include <vector>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// How a line looks: what most of its letters have.
struct Style {
  double size = 0;  // points
  int font = 0;
  bool bold = false, italic = false;
};

struct Line {
  int page = 0;
  int column = 0;  // columns of a page count from 0 in reading order
  int area = -1;   // stands for an area of the page instead of words: its index
  Rect box = {};   // around the words of the line's own size, so raised marks do not widen it
  Style style = {};
  std::vector<Word> words = {};  // left to right
  bool stretched = false;        // justified, with blanks as wide as the white between columns
};

// Sets box and style from the words, which must not be empty.
void measure(Line& line, const std::vector<Font>& fonts);

// The look of most of `lines`; its font is not told.
Style main_style(const std::vector<const Line*>& lines);

// The words with blanks between them; fragments that touch are one word, raised note marks are
// left out.
std::string text_of(const Line& line);

// True when `word` is a small figure that stands higher than its line: a footnote mark.
bool is_raised(const Word& word, const Line& line);

// Groups `words` into fragments of lines: neighbours in the given order that stand on one row with
// no more than a wide word space between them, however wide in a stretched line.
std::vector<Line> fragments(std::vector<Word> words, int page, const std::vector<Font>& fonts);

// The lines of one column, top to bottom, from its words in any order.
std::vector<Line> lines_of(std::vector<Word> words, int page, const std::vector<Font>& fonts);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_LINE_H_
