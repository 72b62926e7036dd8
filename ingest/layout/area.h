// Parts of a page that are read on their own: tables, fact boxes, charts and pictures.

#ifndef PLANLUPE_INGEST_LAYOUT_AREA_H_
#define PLANLUPE_INGEST_LAYOUT_AREA_H_

#include <cstdint>
#include <vector>

#include "ingest/layout/block.h"
#include "ingest/layout/table_grid.h"

namespace planlupe::ingest {

struct Area {
  enum class Kind : std::uint8_t { table, figure, box };
  Kind kind = Kind::box;
  Rect box = {};
  TableGrid grid = {};           // tables
  std::vector<Word> words = {};  // boxes: the words outside the areas within
  std::vector<Area> areas = {};  // boxes: the areas within
  // Boxes: nearly all of the page's text stands in boxes, so this is how the page is laid out and
  // no box beside the text.
  bool layout = false;
};

// A page, or a box on it, taken apart.
struct Parts {
  std::vector<Word> words = {};  // the running text
  std::vector<Area> areas = {};
  bool layout = false;
  std::vector<Rect> title_bands = {};
  std::vector<Rect> dividers = {};  // upright lines outside of tables
};

// Moves the words of each table into an area of its own.
void take_tables(Parts& parts, std::vector<TableGrid> grids);

// Moves the words within the grids of tables, where those have grown, into their areas.
void take_edge_rows(Parts& parts);

// Takes the words of tables, boxes and figures out of the running text of `sheet`.
Parts part(Sheet sheet, const Usual& usual, const std::vector<Font>& fonts);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_AREA_H_
