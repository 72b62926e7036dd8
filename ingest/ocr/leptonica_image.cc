#include "ingest/ocr/leptonica_image.h"

#include <cstddef>

#include <leptonica/allheaders.h>

namespace planlupe::ingest {

void DropImage::operator()(Pix* image) const { pixDestroy(&image); }

Image image_of(const Picture& picture) {
  const auto width = static_cast<std::size_t>(picture.width);
  const auto height = static_cast<std::size_t>(picture.height);
  if (picture.width <= 0 || picture.height <= 0 || picture.grey.size() != width * height) return {};
  setMsgSeverity(L_SEVERITY_NONE);  // leptonica prints its complaints
  Image image(pixCreate(picture.width, picture.height, 8));
  if (!image) return {};
  l_uint32* line = pixGetData(image.get());
  for (std::size_t y = 0; y < height; ++y, line += pixGetWpl(image.get()))
    for (std::size_t x = 0; x < width; ++x) SET_DATA_BYTE(line, x, picture.grey[y * width + x]);
  const int dpi = static_cast<int>(picture.dpi);
  pixSetResolution(image.get(), dpi, dpi);
  return image;
}

}  // namespace planlupe::ingest
