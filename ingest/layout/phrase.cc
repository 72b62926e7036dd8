#include "ingest/layout/phrase.h"

#include "ingest/layout/block.h"

namespace planlupe::ingest {

namespace {

constexpr double phrase_gap = 0.6;  // font sizes; what is wider may part cells

void add_phrases(const Line& line, std::vector<Phrase>& out) {
  if (line.area >= 0) return out.push_back({line.box, {}});
  const bool item = !marker_of(line).empty();
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const Word& w = line.words[i];
    const bool near = i > 0 && (line.stretched || (i == 1 && item) ||
                                w.box.x0 - line.words[i - 1].box.x1 < phrase_gap * w.size);
    if (!near) out.push_back({w.box, {}});
    out.back().box = around(out.back().box, w.box);
    out.back().words.push_back(&w);
  }
}

}  // namespace

std::vector<Phrase> phrases_of(const std::vector<Line>& lines) {
  std::vector<Phrase> out;
  for (const Line& line : lines) add_phrases(line, out);
  return out;
}

}  // namespace planlupe::ingest
