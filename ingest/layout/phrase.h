// Words of a line with no wide gap between them: what may fill a cell.

#ifndef PLANLUPE_INGEST_LAYOUT_PHRASE_H_
#define PLANLUPE_INGEST_LAYOUT_PHRASE_H_

#include <vector>

#include "ingest/layout/line.h"

namespace planlupe::ingest {

struct Phrase {
  Rect box = {};
  std::vector<const Word*> words = {};  // none: stands for an area of the page

  double size() const { return words.empty() ? 10 : words.front()->size; }
};

// The phrases of `lines`, whose words they point to, and one for each area. The marker of a list
// item stays with its text, and a stretched line is one phrase.
std::vector<Phrase> phrases_of(const std::vector<Line>& lines);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_PHRASE_H_
