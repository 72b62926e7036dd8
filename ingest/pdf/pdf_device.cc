#include "ingest/pdf/pdf_device.h"

#include <algorithm>
#include <cmath>

#include <GfxFont.h>
#include <Stream.h>
#include <UTF.h>

#include "ingest/layout/drawn_bullet.h"
#include "ingest/layout/unseen.h"
#include "ingest/pdf/drawn_path.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t max_drawings = 20'000;  // of a kind on one page; maps have more
constexpr double thin = 2.5;                  // points; a rule is no thicker
constexpr double covers = 6;                  // points; what is smaller hides no word

void skip_inline_data(Stream* data, std::int64_t bytes) {
  data->reset();
  for (std::int64_t i = 0; i < bytes && data->getChar() != EOF; ++i) {
  }
  data->close();
}

}  // namespace

void PdfDevice::updateFont(GfxState* state) {
  const GfxFont* font = state->getFont().get();
  font_stroked_ = state->getRender() == 2;
  font_ = fonts_.id_of(font, font_stroked_);
  measures_ = measures_of(font);
}

void PdfDevice::clip(GfxState* state) {
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath& sub = *path->getSubpath(i);
    if (i > 0 || !is_rectangle(state, sub, box_of(state, sub))) odd_clip_ = true;
  }
}

void PdfDevice::restoreState(GfxState* state) {
  if (!odd_clips_.empty()) odd_clip_ = odd_clips_.back(), odd_clips_.pop_back();
  colour_known_ = false;
  if (state->getFont()) updateFont(state);
}

// Asked for each glyph, and dear in some colour spaces.
std::uint32_t PdfDevice::colour(GfxState* state) {
  if (colour_known_) return colour_;
  GfxRGB rgb;
  state->getFillRGB(&rgb);
  const auto byte = [](GfxColorComp c) { return static_cast<std::uint32_t>(colToByte(c)); };
  colour_ = byte(rgb.r) << 16 | byte(rgb.g) << 8 | byte(rgb.b);
  colour_known_ = true;
  return colour_;
}

bool PdfDevice::on_page(double x, double y) const {
  return x >= 0 && y >= 0 && x <= sheet_.width && y <= sheet_.height;
}

// NOLINTBEGIN(readability-function-size): as many parameters as poppler has
void PdfDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                         CharCode code, int bytes, const Unicode* u, int length) {
  if (!u || length <= 0) return;
  if (font_stroked_ != (state->getRender() == 2)) updateFont(state);
  odd_clip_ = odd_clip_ || state->getRender() > 3;
  std::u32string text;
  for (int i = 0; i < std::min(length, 16); ++i) text += static_cast<char32_t>(u[i]);
  double spacing = state->getCharSpace();
  if (code == 0x20 && bytes == 1) spacing += state->getWordSpace();
  double sx = 0, sy = 0;
  state->textTransformDelta(spacing * state->getHorizScaling(), 0, &sx, &sy);
  Glyph glyph;
  state->transformDelta(dx - sx, dy - sy, &glyph.dx, &glyph.dy);
  state->transformDelta(sx, sy, &sx, &sy);
  state->transform(x, y, &glyph.x, &glyph.y);
  glyph.off_page = !on_page(glyph.x + glyph.dx / 2, glyph.y + glyph.dy / 2);
  glyph.text = text;
  glyph.spacing = std::hypot(sx, sy);
  glyph.size = state->getTransformedFontSize() * measures_.scale;
  glyph.ascent = measures_.ascent;
  glyph.descent = measures_.descent;
  glyph.font = font_;
  glyph.colour = colour(state);
  glyph.hidden = state->getRender() == 3;
  if (!in_actual_) return words_.add(glyph);
  if (!actual_drawn_) actual_glyph_ = glyph;
  actual_drawn_ = true;
  actual_glyph_.dx = glyph.x + glyph.dx - actual_glyph_.x;
  actual_glyph_.dy = glyph.y + glyph.dy - actual_glyph_.y;
}

// NOLINTEND(readability-function-size)

void PdfDevice::beginActualText(GfxState*, const GooString* text) {
  if (in_actual_) return;
  Unicode* u = nullptr;
  const int length = TextStringToUCS4(text->toStr(), &u);
  actual_.assign(u, u + std::max(0, length));
  gfree(u);
  in_actual_ = true;
  actual_drawn_ = false;
}

void PdfDevice::endActualText(GfxState*) {
  if (!in_actual_) return;
  in_actual_ = false;
  if (!actual_drawn_ || actual_.empty()) return;
  actual_glyph_.text = actual_;
  words_.add(actual_glyph_);
}

void PdfDevice::add_line(const Rect& box) {
  if (sheet_.rules.size() < max_drawings) sheet_.rules.push_back(box);
}

void PdfDevice::stroke(GfxState* state) {
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath& sub = *path->getSubpath(i);
    const Rect box = box_of(state, sub);
    if (!sane(box)) continue;
    const bool rectangle = is_rectangle(state, sub, box);
    if (box.height() < thin || box.width() < thin) {
      add_line(box);
    } else if (rectangle) {
      add_line({box.x0, box.y0, box.x1, box.y0});
      add_line({box.x0, box.y1, box.x1, box.y1});
      add_line({box.x0, box.y0, box.x0, box.y1});
      add_line({box.x1, box.y0, box.x1, box.y1});
    } else if (sheet_.shapes.size() < max_drawings) {
      sheet_.shapes.push_back(box);
    }
  }
}

void PdfDevice::fill(GfxState* state) {
  cover_words(state);
  if (is_white(colour(state))) return;
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath& sub = *path->getSubpath(i);
    const Rect box = box_of(state, sub);
    if (!sane(box)) continue;
    if (box.height() < thin || box.width() < thin) {
      if (!has_curve(sub)) add_line(box);
    } else if (is_rectangle(state, sub, box)) {
      if (sheet_.fills.size() < max_drawings) sheet_.fills.push_back({box, colour_});
    } else if (sheet_.shapes.size() < max_drawings) {
      sheet_.shapes.push_back(box);
    }
  }
}

// One rectangle or ellipse filled with a colour; what else is filled may have holes.
void PdfDevice::cover_words(GfxState* state) {
  const GfxPath* path = state->getPath();
  if (path->getNumSubpaths() != 1) return;
  const GfxSubpath& sub = *path->getSubpath(0);
  const Rect box = box_of(state, sub);
  if (!sane(box) || box.height() < covers || box.width() < covers) return;
  if (is_rectangle(state, sub, box))
    cover_words(state, box, WordBuilder::Cover::rectangle);
  else if (is_ellipse(state, sub, box))
    cover_words(state, box, WordBuilder::Cover::ellipse);
}

Rect PdfDevice::add_image(GfxState* state, int width, int height) {
  if (sheet_.images.size() >= max_drawings) return {};
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  state->transform(0, 0, &x0, &y0);
  state->transform(1, 1, &x1, &y1);
  const Rect box = {std::min(x0, x1), std::min(y0, y1), std::max(x0, x1), std::max(y0, y1)};
  if (!sane(box)) return {};
  sheet_.images.push_back(box);
  const double area = box.width() * box.height();
  if (area > largest_image_) {
    largest_image_ = area;
    sheet_.image_dpi = 72 * std::sqrt(double{1} * width * height / area);
  }
  return box;
}

// What lies below is hidden only when nothing could let it show through.
void PdfDevice::cover_words(GfxState* state, Rect box, WordBuilder::Cover by) {
  if (odd_clip_ || groups_ > 0 || masked_ || state->getFillOpacity() < 1) return;
  if (state->getBlendMode() != gfxBlendNormal) return;
  Rect clip;
  state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  const bool whole = clip.contains(box.x0 + 1, box.y0 + 1) && clip.contains(box.x1 - 1, box.y1 - 1);
  if (by == WordBuilder::Cover::ellipse && !whole) return;
  box = {std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1),
         std::min(box.y1, clip.y1)};
  if (box.width() > covers && box.height() > covers) words_.cover(box, by);
}

// NOLINTBEGIN(readability-function-size): as many parameters as poppler has
void PdfDevice::drawImageMask(GfxState* state, Object*, Stream* data, int width, int height, bool,
                              bool, bool inlined) {
  add_image(state, width, height);
  if (inlined) skip_inline_data(data, std::int64_t{height} * ((width + 7) / 8));
}

void PdfDevice::drawImage(GfxState* state, Object*, Stream* data, int width, int height,
                          GfxImageColorMap* colours, bool, const int* mask, bool inlined) {
  const Rect box = add_image(state, width, height);
  if (!mask) cover_words(state, box, WordBuilder::Cover::image);
  if (!inlined) return;
  const std::int64_t bits = std::int64_t{width} * colours->getNumPixelComps() * colours->getBits();
  skip_inline_data(data, height * ((bits + 7) / 8));
}

void PdfDevice::drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                                GfxImageColorMap*, bool, Stream*, int, int, bool, bool) {
  add_image(state, width, height);
}

void PdfDevice::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                                    GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*,
                                    bool) {
  add_image(state, width, height);
}

bool PdfDevice::tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int,
                                  int, int, int, double, double) {
  return shaded_ = true;
}
// NOLINTEND(readability-function-size)

bool PdfDevice::functionShadedFill(GfxState*, GfxFunctionShading*) { return shaded_ = true; }
bool PdfDevice::axialShadedFill(GfxState*, GfxAxialShading*, double, double) {
  return shaded_ = true;
}
bool PdfDevice::radialShadedFill(GfxState*, GfxRadialShading*, double, double) {
  return shaded_ = true;
}
bool PdfDevice::gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) {
  return shaded_ = true;
}
bool PdfDevice::patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) { return shaded_ = true; }

void PdfDevice::finish() {
  words_.finish(sheet_);
  if (!shaded_) drop_unseen(sheet_);
  add_drawn_bullets(sheet_);
}

}  // namespace planlupe::ingest
