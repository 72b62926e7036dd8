// Running headers, footers and page numbers: what stands at the edge of many pages.

#ifndef PLANLUPE_INGEST_FURNITURE_H_
#define PLANLUPE_INGEST_FURNITURE_H_

#include <vector>

#include "ingest/block.h"

namespace planlupe::ingest {

// Takes the furniture out of `pages`, one vector of fragments a page. A fragment in the first or
// last rows of its page goes when its text, figures apart, comes back on other pages at the same
// height, or when its height and look come back on many pages and are not those of the body.
void drop_furniture(std::vector<std::vector<Line>>& pages, const Usual& usual);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_FURNITURE_H_
