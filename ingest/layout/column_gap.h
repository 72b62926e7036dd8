// Limits between the columns of a table, from the white space in its rows.

#ifndef PLANLUPE_INGEST_LAYOUT_COLUMN_GAP_H_
#define PLANLUPE_INGEST_LAYOUT_COLUMN_GAP_H_

#include <vector>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// `rows` are the words of each row. Returns the x positions, ascending, at which columns part: in
// each upright strip that at most every tenth row, or `crossing` rows, write into and that is wider
// than `least` sizes of the largest word; unless told, than a word space. There they part where the
// fewest rows write. A head beside the cells of its column does not part from them.
std::vector<double> column_gaps(const std::vector<std::vector<const Word*>>& rows,
                                double least = 0.42, int crossing = 0);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_COLUMN_GAP_H_
