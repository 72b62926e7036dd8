// Whether a paragraph goes on in the next column or on the next page, or ends with its own.

#ifndef PLANLUPE_INGEST_LAYOUT_COLUMN_ENDS_H_
#define PLANLUPE_INGEST_LAYOUT_COLUMN_ENDS_H_

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "ingest/layout/block.h"
#include "ingest/layout/line_ends.h"

namespace planlupe::ingest {

// What the columns of a document tell whose last line shows by itself whether its paragraph ends.
class ColumnEnds {
 public:
  // `blocks` stand in reading order, not yet joined.
  explicit ColumnEnds(const std::vector<Block>& blocks);

  // True when `next`, the first running block of another column or page, goes on with `block`.
  bool goes_on(const Block& block, const Block& next) const;

 private:
  // How the two stand: next to each other as columns and pages follow, with room for a line
  // between, or parted by other things.
  enum class Place : std::uint8_t { tight, roomy, apart };
  using Counts = std::array<double, 3>;  // of columns that end in one way, by place

  struct Seen {
    Rect box;
    bool note = false;
  };

  void learn(const Block& block, const Block& next);
  void set_foot();
  Place place_of(const Block& block, const Block& next) const;
  double odds(const Block& block, const Block& next) const;

  LineEnds ends_;
  double foot_ = 0;                         // where the lowest line of a full page ends
  std::map<int, std::vector<Seen>> lines_;  // by page
  Counts ended_ = {0.5, 0.5, 1}, open_ = {2.5, 0.25, 0.2};  // what usually is, to begin with
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_COLUMN_ENDS_H_
