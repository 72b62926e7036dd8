// The fonts that poppler meets in a document. Private to this folder.

#ifndef PLANLUPE_INGEST_PDF_FONT_TABLE_H_
#define PLANLUPE_INGEST_PDF_FONT_TABLE_H_

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <GfxFont.h>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// The fonts of a document, numbered in the order in which they are met.
class FontTable {
 public:
  int id_of(const GfxFont* font, bool stroked);
  int add(Font font) {
    fonts_.push_back(std::move(font));
    return static_cast<int>(fonts_.size()) - 1;
  }
  const std::vector<Font>& fonts() const { return fonts_; }

 private:
  std::vector<Font> fonts_;
  std::map<std::pair<std::string, bool>, int> ids_;
};

// In shares of the font's size.
struct FontMeasures {
  double ascent = 0, descent = 0;
  double scale = 1;  // what the size is to be multiplied by
};

// Those of `font`, which may be null. Absent or absurd ones become those of an ordinary face.
FontMeasures measures_of(const GfxFont* font);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_PDF_FONT_TABLE_H_
