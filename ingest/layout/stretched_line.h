// Lines of justified text whose blanks are as wide as the white between columns.

#ifndef PLANLUPE_INGEST_LAYOUT_STRETCHED_LINE_H_
#define PLANLUPE_INGEST_LAYOUT_STRETCHED_LINE_H_

#include <vector>

#include "ingest/layout/line.h"

namespace planlupe::ingest {

// Puts the fragments of each such line together, which stand next to each other in `fragments`, and
// marks it as stretched. It shows by two blanks at least that are all alike though the words are
// not, and by ending where another line ends.
void join_stretched(std::vector<Line>& fragments, const std::vector<Font>& fonts);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_STRETCHED_LINE_H_
