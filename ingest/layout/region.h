// Contents pages and reference lists: parts of a document that are no evidence of what it says.

#ifndef PLANLUPE_INGEST_LAYOUT_REGION_H_
#define PLANLUPE_INGEST_LAYOUT_REGION_H_

#include <vector>

#include "corpus/document.h"

namespace planlupe::ingest {

// Sets the region of what stands below a heading such as «Innhold» (until the next heading on
// another page, and no more than a few pages), of short passages on a page of contents lines, and
// of what stands below one such as «Referanser» (until the next heading of its rank).
void mark_regions(std::vector<Passage>& passages);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_REGION_H_
