// Lines that belong together on one page and in one column: a heading, a paragraph or its part.

#ifndef PLANLUPE_INGEST_LAYOUT_BLOCK_H_
#define PLANLUPE_INGEST_LAYOUT_BLOCK_H_

#include <string>
#include <vector>

#include "corpus/document.h"
#include "ingest/layout/line.h"
#include "ingest/layout/usual.h"

namespace planlupe::ingest {

struct Block {
  Kind kind = Kind::paragraph;
  int level = 0;
  int told_level = 0;  // headings: what the outline says; 0 where it says nothing
  Region region = Region::body;
  std::vector<Line> lines = {};
  std::vector<std::vector<Line>> cells = {};  // table rows: the lines of each cell
  std::string marker = {};  // list items: the bullet or number; footnotes: the mark
  double column_left = 0, column_right = 0;  // where full lines of its column begin and end
};

// The texts of its lines with blanks between them, as they are drawn.
std::string text_of(const Block& block);

// True when `line` begins with a small number before small text, as a footnote does.
bool begins_note(const Line& line, const Usual& usual);

// The list marker that `line` begins with, or nothing. What could also be text (a dash, a number)
// counts when a tab follows.
std::string marker_of(const Line& line);

// Cuts the lines of a page, in reading order, into blocks.
std::vector<Block> blocks_of(std::vector<Line> lines, const Usual& usual);

// True when the first word of `next` would have had room at the end of `line`: the writer ended
// the line there on purpose.
bool ends_early(const Line& line, const Line& next, double column_right);

// True for a paragraph or list item of the text.
bool is_running(const Block& block);

// True when the block begins with a small letter.
bool begins_small(const Block& block);

// True when `text` ends as a sentence does.
bool ends_sentence(const std::string& text);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_BLOCK_H_
