#include "ingest/ocr/picture.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>

#include <leptonica/allheaders.h>

#include "ingest/ocr/leptonica_image.h"

namespace planlupe::ingest {

namespace {

// Letters of 6 to 40 points are 4 to 30 points high; neither dots nor drawings count.
constexpr double lowest = 3.0 / 72, highest = 32.0 / 72, widest = 45.0 / 72;  // inches
constexpr int row_letters = 8;  // fewer marks at one height are no line of text

struct DropBoxes {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};

// A row has many marks that end at the same height, give or take a pixel.
int letters_in_rows(const std::map<int, int>& bottoms) {
  int letters = 0;
  for (const auto& [bottom, count] : bottoms) {
    const auto at = [&bottoms](int y) {
      const auto found = bottoms.find(y);
      return found == bottoms.end() ? 0 : found->second;
    };
    if (at(bottom - 1) + count + at(bottom + 1) >= row_letters) letters += count;
  }
  return letters;
}

}  // namespace

int visible_letters(const Picture& picture) {
  const Image image = image_of(picture);
  if (!image) return 0;
  // Against the neighbourhood, so that shaded boxes and uneven scans do not become one mark.
  Pix* raw = nullptr;
  const int tile = std::max(16, std::min({picture.width, picture.height, 100}) / 2);
  pixOtsuAdaptiveThreshold(image.get(), tile, tile, 0, 0, 0.1F, nullptr, &raw);
  const Image binary(raw);
  if (!binary) return 0;
  const std::unique_ptr<Boxa, DropBoxes> marks(pixConnCompBB(binary.get(), 8));
  std::map<int, int> bottoms;
  for (int i = 0; marks && i < boxaGetCount(marks.get()); ++i) {
    l_int32 x = 0, y = 0, width = 0, height = 0;
    boxaGetBoxGeometry(marks.get(), i, &x, &y, &width, &height);
    if (height >= lowest * picture.dpi && height <= highest * picture.dpi &&
        width <= widest * picture.dpi)
      ++bottoms[y + height];
  }
  return letters_in_rows(bottoms);
}

}  // namespace planlupe::ingest
