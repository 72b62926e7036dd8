// Headings that look like the text: numbered sections, lines in capitals.

#ifndef PLANLUPE_INGEST_LAYOUT_PLAIN_HEADING_H_
#define PLANLUPE_INGEST_LAYOUT_PLAIN_HEADING_H_

#include <vector>

#include "ingest/layout/block.h"

namespace planlupe::ingest {

// Makes headings of short lines among the paragraphs of a document: of those whose section numbers
// follow each other through it or go on from those of the headings found, and of those in capitals
// where the text is not.
void name_plain_headings(std::vector<Block>& blocks);

// The parts of the section number that `word` is: {2, 1} for "2.1" and "2.1."; none where it is no
// such number.
std::vector<int> section_number(const std::string& word);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_PLAIN_HEADING_H_
