// What ties the passages of a document together: ids, heading paths, lead-ins.

#ifndef PLANLUPE_INGEST_LAYOUT_PASSAGE_LINKS_H_
#define PLANLUPE_INGEST_LAYOUT_PASSAGE_LINKS_H_

#include <vector>

#include "corpus/document.h"

namespace planlupe::ingest {

// Ids say page and place on it, and change when the text there does.
void give_ids(std::vector<Passage>& passages);

// Every passage gets the headings above it, outermost first, by the levels of the headings.
void give_heading_paths(std::vector<Passage>& passages);

// The items of a list get the id of the paragraph before it, when that leads to it: by a colon, or
// as a sentence without an end. After give_ids().
void give_lead_ins(std::vector<Passage>& passages);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_PASSAGE_LINKS_H_
