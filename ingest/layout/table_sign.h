// What tells a table from columns of text, lists and addresses.

#ifndef PLANLUPE_INGEST_LAYOUT_TABLE_SIGN_H_
#define PLANLUPE_INGEST_LAYOUT_TABLE_SIGN_H_

#include <vector>

#include "ingest/layout/cell_line.h"

namespace planlupe::ingest {

// True when `lines`, which make `rows`, are a table: most rows fill several columns, which begin,
// end or are centred at one place each, no sentence runs from one row into the next, and something
// shows that the columns belong together: figures below each other, a head, labels, or rows that
// white sets apart.
bool is_table(const std::vector<CellLine>& lines, const std::vector<CellLine>& rows);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_TABLE_SIGN_H_
