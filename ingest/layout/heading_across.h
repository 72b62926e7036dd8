// A heading over both columns of a page.

#ifndef PLANLUPE_INGEST_LAYOUT_HEADING_ACROSS_H_
#define PLANLUPE_INGEST_LAYOUT_HEADING_ACROSS_H_

#include <optional>
#include <vector>

#include "ingest/layout/gutter.h"
#include "ingest/layout/line.h"

namespace planlupe::ingest {

// A short heading of the whole width does not reach the gutter, so the columns above and below it
// look like one pair. It shows by its look, and by the white that lies beside it. Returns its top.
std::optional<double> heading_across(const std::vector<Line>& part, const Gutter& gutter);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_HEADING_ACROSS_H_
