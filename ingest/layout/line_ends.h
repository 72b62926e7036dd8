// Whether a paragraph ends with a line that leaves no room for the next word: what the other lines
// of the document tell.

#ifndef PLANLUPE_INGEST_LAYOUT_LINE_ENDS_H_
#define PLANLUPE_INGEST_LAYOUT_LINE_ENDS_H_

#include <vector>

#include "ingest/layout/block.h"

namespace planlupe::ingest {

// How far from the edge the lines of a document end, within its paragraphs and at their ends.
class LineEnds {
 public:
  explicit LineEnds(const std::vector<Block>& blocks);

  // How much oftener the last line of a paragraph than another one ends a sentence `room` points
  // before the edge of a column of `column` points, with a capital to follow in a word of `width`
  // points. Within paragraphs only long words leave much room, in a text that hyphenates or is
  // justified not even those.
  double odds(double room, double width, double column) const;

  // True when the lines that are not the last of their block end at one edge: a line that ends
  // before it then ends its paragraph.
  bool justified() const { return justified_; }

 private:
  void look_within(const Block& block);
  void look_between(const Block& block, const Block& next);

  // A line within a paragraph: the room it leaves, and the width of the next word.
  struct Within {
    double room = 0, width = 0;
  };

  std::vector<Within> within_;
  std::vector<double> last_;  // the room that last lines leave that end a sentence before a capital
  int sentences_ = 0;         // of those within: that do so
  bool justified_ = false;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_LINE_ENDS_H_
