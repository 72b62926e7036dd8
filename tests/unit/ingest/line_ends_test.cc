#include "ingest/layout/line_ends.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "ingest/layout/join.h"

using namespace planlupe::ingest;

namespace {

constexpr double left = 70, right = 300, size = 10;

struct Place {
  int page = 1, column = 0;
  double y = 100;
};

// A line that ends `room` points before the edge, with a first word of 60 points.
Line line(const Place& at, double room, const std::string& first, const std::string& last) {
  Line out;
  out.page = at.page;
  out.column = at.column;
  out.words = {{first, {left, at.y - size, left + 60, at.y}, at.y, size, 0, 0, true},
               {last, {left + 65, at.y - size, right - room, at.y}, at.y, size, 0, 0, true}};
  measure(out, {{"Body"}});
  return out;
}

Block paragraph(const Place& at, const std::vector<double>& rooms) {
  Block block;
  block.column_left = left;
  block.column_right = right;
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    Place place = at;
    place.y += 13 * static_cast<double>(i);
    block.lines.push_back(line(place, rooms[i], i == 0 ? "Fylkestinget" : "vedtok",
                               i + 1 == rooms.size() ? "planen." : "det"));
  }
  return block;
}

// Paragraphs whose lines leave up to nine points, but for the last ones, which leave `last`.
std::vector<Block> hyphenated(double last) {
  std::vector<Block> blocks;
  for (int i = 0; i < 6; ++i)
    blocks.push_back(paragraph({1, 0, 100 + 60.0 * i}, {0, 4, 9, 2, last}));
  return blocks;
}

}  // namespace

TEST_CASE("A line that leaves more room than others within paragraphs ends its own", "[layout]") {
  const LineEnds ends(hyphenated(40));
  CHECK(ends.odds(38, 60, right - left) > 5 * ends.odds(4, 60, right - left));
  CHECK_FALSE(ends.justified());
}

TEST_CASE("Lines that reach their edge make a justified text", "[layout]") {
  std::vector<Block> blocks;
  for (int i = 0; i < 4; ++i) blocks.push_back(paragraph({1, 0, 100 + 60.0 * i}, {0, 1, 0, 1, 50}));
  CHECK(LineEnds(blocks).justified());
}

TEST_CASE("Much room within a paragraph is nothing unusual before a long word", "[layout]") {
  std::vector<Block> blocks = hyphenated(40);
  for (Block& block : blocks) {
    block.lines[1] = line({1, 0, block.lines[1].box.y1}, 65, "vedtok", "det");
    block.lines[2].words.front().box.x1 = left + 110;
  }
  CHECK(LineEnds(blocks).odds(65, 110, right - left) <
        LineEnds(hyphenated(40)).odds(65, 110, right - left));
}

TEST_CASE("A paragraph that ends with its column is not joined with the next", "[layout]") {
  std::vector<Block> blocks = hyphenated(40);
  blocks.push_back(paragraph({1, 1, 100}, {0, 4, 9}));
  CHECK(joined(blocks).size() == 7);
  blocks[5].lines.back() = line({1, 0, 460}, 4, "vedtok", "planen.");
  CHECK(joined(blocks).size() == 6);
}

// Five pages of one text whose lines leave room and end sentences anywhere. That of page 1 ends
// one at `low`; the others end at 760 in the midst of one.
std::vector<Block> pages(double low) {
  std::vector<Block> blocks;
  for (int page = 1; page <= 5; ++page) {
    const double foot = page == 1 ? low : 760;
    blocks.push_back(paragraph({page, 0, foot - 91}, {0, 9, 30, 15, 45, 22, 38, 20}));
    std::vector<Line>& lines = blocks.back().lines;
    for (const std::size_t i : {2U, 4U}) {
      lines[i].words.back().text = "planen.";
      lines[i + 1].words.front().text = "Kommunen";
    }
    if (page > 1) lines.back().words.back().text = "det";
    if (page > 2) lines.front().words.front().text = "vedtok";
  }
  return blocks;
}

TEST_CASE("A page with room for a line ends its paragraph", "[layout]") {
  CHECK(joined(pages(760)).size() == 1);
  CHECK(joined(pages(730)).size() == 2);
}

TEST_CASE("A paragraph seldom goes on beyond what stands at the foot of its page", "[layout]") {
  std::vector<Block> blocks = pages(700);
  Block label = paragraph({1, 0, 750}, {40});
  label.kind = planlupe::Kind::caption;
  blocks.insert(blocks.begin() + 1, label);
  CHECK(joined(blocks).size() == 3);
  blocks[1].kind = planlupe::Kind::footnote;
  CHECK(joined(blocks).size() == 2);
}

TEST_CASE("Short lines at the foot of pages are not joined over pages", "[layout]") {
  std::vector<Block> blocks;
  for (int page = 1; page <= 4; ++page) {
    blocks.push_back(paragraph({page, 0, 780}, {150}));
    blocks.back().lines.front().words.back().text = "nummer";
    blocks.back().column_right = 150;
  }
  CHECK(joined(blocks).size() == 4);
}
