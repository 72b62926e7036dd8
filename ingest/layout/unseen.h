// Words in the colour of the paper: on the page, but seen by nobody.

#ifndef PLANLUPE_INGEST_LAYOUT_UNSEEN_H_
#define PLANLUPE_INGEST_LAYOUT_UNSEEN_H_

#include <cstdint>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// True when `colour`, 0xRRGGBB, cannot be told from white.
bool is_white(std::uint32_t colour);

// Takes the white words out of `sheet` behind which nothing is drawn, and counts them as hidden.
void drop_unseen(Sheet& sheet);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_UNSEEN_H_
