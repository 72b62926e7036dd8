// What the outline of a PDF tells about headings.

#include "ingest/layout/outline.h"

#include <sstream>

#include <catch2/catch.hpp>

#include "ingest/layout/heading.h"

using namespace planlupe;
using namespace planlupe::ingest;

namespace {

Block block(Kind kind, int page, double size, const std::string& text) {
  Line line;
  line.page = page;
  line.style.size = size;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    Word w;
    w.text = word;
    w.size = size;
    w.space_after = true;
    line.words.push_back(w);
  }
  Block out;
  out.kind = kind;
  out.lines.push_back(line);
  return out;
}

Block heading(int page, double size, const std::string& text) {
  return block(Kind::heading, page, size, text);
}

Block paragraph(int page, const std::string& text) {
  return block(Kind::paragraph, page, 10, text);
}

// The levels of the blocks, 0 for what is no heading.
std::vector<int> levels_of(std::vector<Block> blocks, const std::vector<OutlineItem>& outline) {
  name_by_outline(blocks, outline);
  rank_headings(blocks);
  std::vector<int> out;
  for (const Block& b : blocks) out.push_back(b.kind == Kind::heading ? b.level : 0);
  return out;
}

}  // namespace

TEST_CASE("A line that the outline names is a heading of its level", "[outline]") {
  const std::vector<Block> blocks = {heading(1, 14, "Bakgrunn"), paragraph(1, "Lang tekst om det."),
                                     paragraph(2, "Arbeid og skole"), paragraph(2, "Mer tekst.")};
  CHECK(levels_of(blocks, {{1, "Bakgrunn", 1}, {2, "Arbeid og skole", 2}}) ==
        std::vector{1, 0, 2, 0});
}

TEST_CASE("Titles of an outline may be numbered, cut or in capitals", "[outline]") {
  const std::vector<Block> blocks = {
      paragraph(1, "Bakgrunn"), paragraph(1, "2.1 Arbeid og skole i hele fylket"),
      paragraph(2, "Kommunene skal ta del i arbeidet med kurs"), paragraph(3, "Frist")};
  CHECK(levels_of(blocks, {{1, "Kapittel 1 BAKGRUNN", 1},
                           {2, "Arbeid og skole i hele fylket", 1},
                           {2, "Kommunene skal ta del i a", 0},
                           {1, "Frist", 2}}) == std::vector{1, 2, 2, 1});
}

TEST_CASE("An outline that names other documents or every paragraph is left aside", "[outline]") {
  const std::vector<Block> blocks = {heading(1, 14, "Bakgrunn"), paragraph(1, "Folk bor her."),
                                     paragraph(1, "De arbeider her.")};
  CHECK(levels_of(blocks, {{1, "Microsoft Word - plan.docx", 1}}) == std::vector{1, 0, 0});
  CHECK(levels_of(blocks, {{2, "Bakgrunn", 1}, {1, "Kart", 2}, {1, "Vedlegg", 3}}) ==
        std::vector{1, 0, 0});
  CHECK(levels_of(blocks,
                  {{3, "Bakgrunn", 1}, {2, "Folk bor her.", 1}, {2, "De arbeider her.", 1}}) ==
        std::vector{1, 0, 0});
}

TEST_CASE("Section numbers say the level before an outline that begins with the title",
          "[outline]") {
  const std::vector<Block> blocks = {heading(1, 24, "Regional plan"), heading(2, 16, "1 Bakgrunn"),
                                     heading(2, 13, "1.1 Mandat"), heading(3, 16, "Etterord")};
  CHECK(levels_of(blocks, {{1, "Regional plan", 1},
                           {2, "1 Bakgrunn", 2},
                           {3, "1.1 Mandat", 2},
                           {2, "Etterord", 3}}) == std::vector{1, 1, 2, 1});
}

TEST_CASE("Two levels for one title tell none", "[outline]") {
  const std::vector<Block> blocks = {heading(1, 16, "Mandat"), heading(2, 13, "Skole"),
                                     heading(3, 16, "Helse")};
  CHECK(levels_of(blocks, {{1, "Mandat", 1}, {2, "Mandat", 1}, {2, "Skole", 2}, {1, "Helse", 3}}) ==
        std::vector{1, 2, 1});
}

TEST_CASE("Numbered headings of one look stand on the levels of their numbers", "[outline]") {
  const std::vector<Block> blocks = {heading(1, 12, "1 Bakgrunn"), heading(1, 12, "1.1 Mandat"),
                                     heading(2, 12, "1.2 Roller"), heading(3, 12, "2 Skole")};
  CHECK(levels_of(blocks, {}) == std::vector{1, 2, 2, 1});
}
