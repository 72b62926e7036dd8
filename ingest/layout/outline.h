// The outline (bookmarks) that a document carries.

#ifndef PLANLUPE_INGEST_LAYOUT_OUTLINE_H_
#define PLANLUPE_INGEST_LAYOUT_OUTLINE_H_

#include <string>
#include <vector>

#include "ingest/layout/block.h"

namespace planlupe::ingest {

// An entry; `level` 1 is the outermost, `page` 0 when it leads nowhere.
struct OutlineItem {
  int level = 1;
  std::string title = {};
  int page = 0;
};

// Makes headings of the blocks that titles of `outline` name on their pages, whatever numbers, case
// or cut ends the titles have, and sets Block::told_level where the outline has levels. Does
// nothing with outlines that do not name what stands on the pages, or that name every paragraph.
void name_by_outline(std::vector<Block>& blocks, const std::vector<OutlineItem>& outline);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_OUTLINE_H_
