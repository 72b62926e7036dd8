// From blocks to passages: texts put together from lines, with heading paths.

#ifndef PLANLUPE_INGEST_LAYOUT_PASSAGES_H_
#define PLANLUPE_INGEST_LAYOUT_PASSAGES_H_

#include <cstddef>
#include <vector>

#include "corpus/document.h"
#include "ingest/layout/block.h"

namespace planlupe::ingest {

struct NoteTie {
  std::size_t note = 0, bearer = 0;  // indexes of a footnote and of the passage with its mark
};

struct Passages {
  std::vector<Passage> all = {};
  std::vector<NoteTie> notes = {};
};

// Returns the passages of `blocks`, which stand in reading order and are joined, with their heading
// paths but without ids.
Passages passages_of(const std::vector<Block>& blocks);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_PASSAGES_H_
