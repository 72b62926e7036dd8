// Puts glyphs together to words, as the reader of a page draws them one after the other.

#ifndef PLANLUPE_INGEST_LAYOUT_WORD_BUILDER_H_
#define PLANLUPE_INGEST_LAYOUT_WORD_BUILDER_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/layout/sheet.h"

namespace planlupe::ingest {

// One glyph: its pen starts at (x, y) on the baseline and moves by (dx, dy), spacing apart.
struct Glyph {
  std::u32string_view text = {};
  double x = 0, y = 0, dx = 0, dy = 0;
  double spacing = 0;              // letter spacing after it, along the line
  double size = 0;                 // points
  double ascent = 0, descent = 0;  // of the font, for size 1; descent is negative
  int font = 0;
  std::uint32_t colour = 0;
  bool hidden = false;
  bool off_page = false;
};

class WordBuilder {
 public:
  // Glyphs beyond a few million, or with absurd places or sizes, are not taken.
  void add(const Glyph& glyph);

  // What may hide words: an image, behind which a scan can have its text, or a colour.
  enum class Cover : std::uint8_t { image, rectangle, ellipse };

  // Something opaque was drawn at `box`: the words so far that lie within it are hidden. Only the
  // first few hundred of a page count.
  void cover(const Rect& box, Cover by);

  // Ends the last word and moves the words into `sheet`, whose width and height must be set.
  // Upright words, or, when most of the page stands otherwise, those that stand as most do, in
  // a coordinate system where they are upright; the sheet is turned with them.
  void finish(Sheet& sheet);

 private:
  struct Open;
  static constexpr int directions = 5;  // right, down, left, up, slanted

  bool continues(const Glyph& glyph, int direction) const;
  void close(bool blank);

  std::array<std::vector<Word>, directions> words_;
  std::array<std::vector<Word>, directions> hidden_;
  std::string text_;  // of the open word, as drawn
  Word word_;
  Glyph last_;
  std::u32string last_text_;
  int direction_ = 0;
  bool open_ = false;
  std::size_t glyphs_ = 0, taken_ = 0;
  bool cut_ = false;
  int off_page_ = 0;  // words
  int covers_ = 0, covered_ = 0;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_WORD_BUILDER_H_
