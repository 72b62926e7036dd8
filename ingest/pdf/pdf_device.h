// What poppler draws, caught: glyphs become words, paths become rules and filled areas. Together
// with pdf_reader.cc the border to poppler; built on its classes for Debian 12 (22.12), because
// poppler-cpp gives no drawings and interprets each page at a third of the speed.

#ifndef PLANLUPE_INGEST_PDF_PDF_DEVICE_H_
#define PLANLUPE_INGEST_PDF_PDF_DEVICE_H_

#include <cstdint>
#include <string>
#include <vector>

#include <GfxState.h>
#include <OutputDev.h>

#include "ingest/layout/sheet.h"
#include "ingest/layout/word_builder.h"
#include "ingest/pdf/font_table.h"

namespace planlupe::ingest {

class PdfDevice : public OutputDev {
 public:
  PdfDevice(Sheet& sheet, FontTable& fonts) : sheet_(sheet), fonts_(fonts) {}

  // Call once after the page was drawn.
  void finish();

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  // Shadings and patterns hold no text and can cost minutes when drawn piece by piece.
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }
  bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int,
                         int, int, int, double, double) override;
  bool functionShadedFill(GfxState* state, GfxFunctionShading*) override;
  bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override;
  bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override;
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override;
  bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override;

  void updateFont(GfxState* state) override;
  void updateFillColor(GfxState*) override { colour_known_ = false; }
  void updateFillColorSpace(GfxState*) override { colour_known_ = false; }
  void saveState(GfxState*) override { odd_clips_.push_back(odd_clip_); }
  void restoreState(GfxState* state) override;
  void clip(GfxState* state) override;
  void eoClip(GfxState* state) override { clip(state); }
  void clipToStrokePath(GfxState*) override { odd_clip_ = true; }
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int bytes, const Unicode* u, int length) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;

  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override { fill(state); }

  void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool) override {
    ++groups_;
  }
  void endTransparencyGroup(GfxState*) override { --groups_; }
  void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override {
    masked_ = true;
  }

  void drawImageMask(GfxState* state, Object*, Stream* data, int width, int height, bool, bool,
                     bool inlined) override;
  void drawImage(GfxState* state, Object*, Stream* data, int width, int height,
                 GfxImageColorMap* colours, bool, const int*, bool inlined) override;
  void drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*,
                       bool, Stream*, int, int, bool, bool) override;
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                           GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*,
                           bool) override;

 private:
  // The box of the image of so many pixels that is drawn; empty when it is none.
  Rect add_image(GfxState* state, int width, int height);
  void cover_words(GfxState* state);  // by the path that is filled
  void cover_words(GfxState* state, Rect box, WordBuilder::Cover by);
  void add_line(const Rect& box);
  std::uint32_t colour(GfxState* state);
  bool on_page(double x, double y) const;

  Sheet& sheet_;
  double largest_image_ = 0;  // square points
  FontTable& fonts_;
  WordBuilder words_;
  int font_ = 0;
  std::uint32_t colour_ = 0;
  bool colour_known_ = false;
  bool font_stroked_ = false;
  FontMeasures measures_;
  std::u32string actual_;  // replacement text that marked content gives for its glyphs
  Glyph actual_glyph_;     // around the glyphs that it replaces
  bool in_actual_ = false, actual_drawn_ = false;
  bool odd_clip_ = false;  // what is drawn is cut to something else than a rectangle
  std::vector<bool> odd_clips_ = {};
  int groups_ = 0;       // open transparency groups
  bool masked_ = false;  // a soft mask was set, nobody knows until when
  bool shaded_ = false;  // a pattern or shading was filled, nobody knows where
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_PDF_PDF_DEVICE_H_
