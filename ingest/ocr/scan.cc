#include "ingest/ocr/scan.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <utility>

#include <leptonica/allheaders.h>

namespace planlupe::ingest {

namespace {

constexpr int surely_ink = 128, few_marks = 8;
constexpr int darker_than_paper = 190;  // thin lines are light grey in coarse scans

struct DropBox {
  void operator()(::Box* box) const { boxDestroy(&box); }
};
struct DropBoxes {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};

// Long bricks are put together of two short ones, which takes a fifth of the time.

// `rules` with gaps of up to `width` or `height` pixels closed: noise breaks thin lines.
Image bridged(Image rules, int width, int height) {
  return rules ? Image(pixCloseSafeCompBrick(nullptr, rules.get(), width, height)) : Image();
}

// Around what hangs together on `binary`, in points.
std::vector<Rect> boxes_on(const Image& binary, double dpi) {
  std::vector<Rect> out;
  const std::unique_ptr<Boxa, DropBoxes> boxes(pixConnCompBB(binary.get(), 8));
  for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
    l_int32 x = 0, y = 0, width = 0, height = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
    const double points = 72 / dpi;
    out.push_back({x * points, y * points, (x + width) * points, (y + height) * points});
  }
  return out;
}

// The share of `box` (points) that is black.
double ink_in(const Image& binary, const Rect& box, double dpi) {
  const auto pixels = [dpi](double points) {
    return static_cast<int>(std::lround(points * dpi / 72));
  };
  const std::unique_ptr<::Box, DropBox> area(
      boxCreate(pixels(box.x0), pixels(box.y0), pixels(box.width()), pixels(box.height())));
  const Image part(pixClipRectangle(binary.get(), area.get(), nullptr));
  l_int32 black = 0;
  if (!part || pixCountPixels(part.get(), &black, nullptr) != 0) return 0;
  return static_cast<double>(black) / (pixGetWidth(part.get()) * pixGetHeight(part.get()));
}

// The lines on `lines` that are no edge of a dark area, in points.
std::vector<Rect> thin_lines(const Image& lines, const Image& areas, double dpi) {
  constexpr double thickest = 3;
  const Image rest(pixSubtract(nullptr, lines.get(), areas.get()));
  std::vector<Rect> found = rest ? boxes_on(rest, dpi) : std::vector<Rect>();
  std::erase_if(found, [](const Rect& r) { return std::min(r.width(), r.height()) > thickest; });
  return found;
}

long marks_of_letter_size(const Image& binary, double dpi) {
  const std::vector<Rect> marks = boxes_on(binary, dpi);
  return std::count_if(marks.begin(), marks.end(), [](const Rect& r) {
    return r.height() > 4 && r.height() < 30 && r.width() < 30;
  });
}

}  // namespace

int width_of(const Image& image) { return pixGetWidth(image.get()); }

int height_of(const Image& image) { return pixGetHeight(image.get()); }

Image copy_of(const Image& image) { return Image(pixCopy(nullptr, image.get())); }

Image straightened(Image image) {
  l_float32 angle = 0, confidence = 0;
  const Image binary(pixConvertTo1(image.get(), darker_than_paper));
  if (!binary || pixFindSkew(binary.get(), &angle, &confidence) != 0) return image;
  if (confidence < 3 || std::abs(angle) < 0.1F || std::abs(angle) > 6) return image;
  constexpr l_float32 radians = 3.14159265F / 180;
  Image turned(pixRotate(image.get(), angle * radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
  return turned ? std::move(turned) : std::move(image);
}

Image turned_upright(const Image& image) {
  const Image binary(pixConvertTo1(image.get(), darker_than_paper));
  l_int32 degrees = 0;
  const Image upright(binary ? pixOrientCorrect(binary.get(), 0, 0, nullptr, nullptr, &degrees, 0)
                             : nullptr);
  return degrees == 0 ? Image() : Image(pixRotateOrth(image.get(), degrees / 90));
}

// Nothing in a letter is as long and straight.
std::vector<Rect> wipe_rules(Image& image, double dpi) {
  const int length = static_cast<int>(0.4 * dpi), thickness = static_cast<int>(0.015 * dpi) | 1;
  const Image binary(pixConvertTo1(image.get(), darker_than_paper));
  if (!binary || length < 2) return {};
  const Image across =
      bridged(Image(pixOpenCompBrick(nullptr, binary.get(), length, 1)), 2 * length, 1);
  const Image down =
      bridged(Image(pixOpenCompBrick(nullptr, binary.get(), 1, length)), 1, 2 * length);
  if (!across || !down) return {};
  const Image lines(pixOr(nullptr, across.get(), down.get()));
  // Dark areas are as long, but thick, and may have white text on them.
  const Image areas(pixOpenBrick(nullptr, binary.get(), 3 * thickness, 3 * thickness));
  const Image wide(pixDilateBrick(nullptr, areas.get(), 3 * thickness, 3 * thickness));
  const Image both(pixSubtract(nullptr, lines.get(), wide.get()));
  std::vector<Rect> rules = thin_lines(across, wide, dpi);
  const std::vector<Rect> upright = thin_lines(down, wide, dpi);
  rules.insert(rules.end(), upright.begin(), upright.end());
  const Image mask(pixDilateBrick(nullptr, both.get(), thickness, thickness));
  if (mask) pixPaintThroughMask(image.get(), mask.get(), 0, 0, 255);
  return rules;
}

// Dots that are bridged make a long line thinner than any letter is high.
std::vector<Rect> leaders_on(const Image& image, double dpi) {
  const auto pixels = [dpi](double points) { return static_cast<int>(points * dpi / 72); };
  constexpr double gap = 4, shortest = 25, thickest = 3;  // points
  const Image binary(pixConvertTo1(image.get(), darker_than_paper));
  if (!binary || pixels(gap) < 2) return {};
  const Image rows = bridged(copy_of(binary), pixels(gap), 1);
  if (!rows) return {};
  const Image lines(pixOpenCompBrick(nullptr, rows.get(), pixels(shortest), 1));
  const Image letters(pixOpenBrick(nullptr, rows.get(), 1, pixels(thickest)));
  if (!lines || !letters) return {};
  const Image around(pixDilateBrick(nullptr, letters.get(), pixels(1), pixels(1)));
  const Image rest(pixSubtract(nullptr, lines.get(), around.get()));
  const Image leaders(pixOpenCompBrick(nullptr, rest.get(), pixels(shortest - gap), 1));
  return boxes_on(leaders, dpi);
}

// A disc fills 79 % of the square around it, a ring or a letter at most two thirds.
std::vector<Rect> solid_marks_on(const Image& image, double dpi) {
  constexpr double smallest = 1.5, largest = 7, filled = 0.7;  // points; share
  const Image binary(pixConvertTo1(image.get(), surely_ink));
  std::vector<Rect> marks = binary ? boxes_on(binary, dpi) : std::vector<Rect>();
  const auto is_solid = [&](const Rect& r) {
    if (std::min(r.width(), r.height()) < smallest || std::max(r.width(), r.height()) > largest)
      return false;
    return ink_in(binary, r, dpi) > filled;
  };
  marks.erase(std::remove_if(marks.begin(), marks.end(), std::not_fn(is_solid)), marks.end());
  return marks;
}

Image ink_beside(const Image& image, const std::vector<Rect>& boxes, double dpi) {
  const Image rest = copy_of(image);
  if (!rest) return {};
  const auto pixels = [dpi](double points) { return static_cast<int>(points * dpi / 72); };
  for (const Rect& r : boxes) {
    const std::unique_ptr<::Box, DropBox> box(boxCreate(
        pixels(r.x0) - 3, pixels(r.y0) - 3, pixels(r.width()) + 6, pixels(r.height()) + 6));
    pixSetInRect(rest.get(), box.get());
  }
  Image ink(pixConvertTo1(rest.get(), surely_ink));  // without the grain of the paper
  return ink && marks_of_letter_size(ink, dpi) >= few_marks ? std::move(ink) : Image();
}

}  // namespace planlupe::ingest
