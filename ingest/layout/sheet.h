// A page as drawn: words with place and font, lines, filled areas and images, before anything is
// understood about them.

#ifndef PLANLUPE_INGEST_LAYOUT_SHEET_H_
#define PLANLUPE_INGEST_LAYOUT_SHEET_H_

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/layout/rect.h"

namespace planlupe::ingest {

struct Font {
  std::string name = {};  // without subset prefix
  bool bold = false, italic = false;
};

struct Word {
  std::string text = {};     // NFC, ligatures spelled out; a line-end hyphen is still there
  Rect box = {};             // from the font's descent to its ascent
  double base = 0;           // y of the baseline
  double size = 0;           // points
  int font = 0;              // index into the document's fonts
  std::uint32_t colour = 0;  // 0xRRGGBB
  bool space_after = false;  // a blank was drawn after it
};

// A filled rectangle.
struct Fill {
  Rect box = {};
  std::uint32_t colour = 0;
};

struct Sheet {
  int number = 0;                // 1-based
  double width = 0, height = 0;  // points, as the words stand
  int turn = 0;  // quarter turns clockwise that bring the shown page to how the words stand
  std::vector<Word> words = {};   // upright text in the order in which it was drawn
  std::vector<Rect> rules = {};   // thin straight lines along an axis
  std::vector<Fill> fills = {};   // areas that are not white
  std::vector<Rect> shapes = {};  // other drawings: curves, slanted lines
  std::vector<Rect> images = {};
  double image_dpi = 0;       // pixels an inch of the largest image
  int turned_words = 0;       // left out because they do not stand as the others do
  int hidden_words = 0;       // drawn invisibly, off the page, or white on white
  bool hidden_taken = false;  // they are among `words`: the page is a scan with its text behind it
  bool cut = false;           // the page holds more than is read of one page
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_SHEET_H_
