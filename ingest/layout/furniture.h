// Running headers, footers and page numbers: what stands at the edge of many pages.

#ifndef PLANLUPE_INGEST_LAYOUT_FURNITURE_H_
#define PLANLUPE_INGEST_LAYOUT_FURNITURE_H_

#include <vector>

#include "ingest/layout/block.h"

namespace planlupe::ingest {

// Takes the furniture out of `pages`, one vector of fragments a page. A fragment in the first or
// last rows of its page goes when its text comes back at the same height of other pages, whereby
// a number that counts with the pages counts as the same; or when it is outermost, does not look
// like the body, stands where others do on many pages, and its row has furniture or its text
// another page (headers that vary by chapter). Inside of a row that stays, it takes a quarter of
// the pages, and half of them for titles and sentences. Where that is all
// there is, only page numbers go; never leaves the document empty.
void drop_furniture(std::vector<std::vector<Line>>& pages, const Usual& usual);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_FURNITURE_H_
