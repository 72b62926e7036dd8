// Charts, maps and pictures with the words that label them.

#ifndef PLANLUPE_INGEST_LAYOUT_FIGURE_H_
#define PLANLUPE_INGEST_LAYOUT_FIGURE_H_

#include <vector>

#include "ingest/layout/block.h"

namespace planlupe::ingest {

// Where `sheet` has groups of drawings or images outside `taken` (tables and boxes).
std::vector<Rect> figures(const Sheet& sheet, const std::vector<Rect>& taken);

// For each of `lines`, in the order drawn, whether it stands flush with its neighbours in a stack
// of several lines and a dozen words: a paragraph, be it ever so narrow.
std::vector<bool> in_paragraphs(const std::vector<Line>& lines);

// For each of `lines`, whether it labels a picture beside a paragraph: a few words on the rows of
// its lines, of a clearly different size. They are no words of it.
std::vector<bool> labels_beside_paragraphs(const std::vector<Line>& lines);

// Where the text beside the first of `labels` begins, which tells for each of `lines` whether it is
// one: lines that follow each other closely stay together. Below everything when there is none.
double top_beside(const std::vector<Line>& lines, const std::vector<bool>& labels);

// True when `line`, a fragment in or beside the figure, labels it: short, and inside it or
// smaller than the body.
bool is_label(const Line& line, const Rect& figure, const Usual& usual);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_FIGURE_H_
