// Whether a paragraph ends with its column: what the other lines of the document tell about one
// that ends a sentence there and has no room for the next word.

#ifndef PLANLUPE_INGEST_LAYOUT_LINE_ENDS_H_
#define PLANLUPE_INGEST_LAYOUT_LINE_ENDS_H_

#include <vector>

#include "ingest/layout/block.h"

namespace planlupe::ingest {

// How far from the edge the lines of a document end, within its paragraphs and at their ends.
class LineEnds {
 public:
  explicit LineEnds(const std::vector<Block>& blocks);

  // True when lines that end a sentence about `room` points before the edge, with a capital to
  // follow that had not fitted in, are the last of their paragraph oftener than not. In a document
  // that hyphenates, few others leave much room.
  bool paragraph_ends(double room) const;

  // True when the lines that are not the last of their block end at one edge: a line that ends
  // before it then ends its paragraph.
  bool justified() const { return justified_; }

 private:
  void look_within(const Block& block);
  void look_between(const Block& block, const Block& next);

  std::vector<double> within_, last_;  // room at the ends of lines
  int sentences_ = 0;                  // of those within: that end a sentence before a capital
  bool justified_ = false;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_LINE_ENDS_H_
