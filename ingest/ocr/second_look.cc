#include "ingest/ocr/second_look.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include "corpus/text.h"
#include "ingest/ocr/leptonica_image.h"

namespace planlupe::ingest {

namespace {

constexpr double enough_dpi = 450;
constexpr double wide_gap = 1.2, margin = 0.4;  // font sizes
constexpr double longest = 8;                   // font sizes; what is longer is no cell's figure
constexpr float sure = 80;
constexpr int most_looks = 300;  // on one page, some 20 ms each

bool stands_alone(const Reading& own, const std::vector<Reading>& all) {
  const Rect& box = own.word.box;
  const double gap = wide_gap * own.word.size;
  return std::none_of(all.begin(), all.end(), [&](const Reading& other) {
    const Rect& o = other.word.box;
    return &other != &own && overlap_y(o, box) > 0 && o.x0 < box.x1 + gap && o.x1 > box.x0 - gap;
  });
}

std::string digits_of(const std::string& text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char c) { return c >= '0' && c <= '9'; });
  return out;
}

bool is_long_number(const std::string& text) {
  return text.size() > 3 && digits_of(text).size() == text.size();
}

Image enlarged(Pix* image, const Rect& box, double edge, double dpi) {
  const double scale = dpi / 72;
  const auto pixels = [&](double points) { return static_cast<int>(std::lround(points * scale)); };
  Box* area = boxCreate(std::max(0, pixels(box.x0 - edge)), std::max(0, pixels(box.y0 - edge)),
                        pixels(box.width() + 2 * edge), pixels(box.height() + 2 * edge));
  const Image cut(pixClipRectangle(image, area, nullptr));
  boxDestroy(&area);
  const auto factor = static_cast<float>(std::max(1.0, enough_dpi / dpi));
  return Image(cut ? pixScale(cut.get(), factor, factor) : nullptr);
}

// What one line of text is read as, with the confidence of its least sure word.
Reading read_line(tesseract::TessBaseAPI& engine, const Image& line) {
  Reading out;
  engine.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
  engine.SetImage(line.get());
  engine.SetSourceResolution(static_cast<int>(enough_dpi));
  if (engine.Recognize(nullptr) != 0) return out;
  const std::unique_ptr<tesseract::ResultIterator> at(engine.GetIterator());
  if (!at || at->Empty(tesseract::RIL_WORD)) return out;
  out.confidence = 100;
  do {
    const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
    if (!text) continue;
    out.word.text.append(out.word.text.empty() ? "" : " ").append(normalise(text.get()));
    out.confidence = std::min(out.confidence, at->Confidence(tesseract::RIL_WORD));
  } while (at->Next(tesseract::RIL_WORD));
  return out;
}

bool is_better(const Reading& again, const Reading& first) {
  if (first.confidence < doubtful_confidence)
    return again.confidence >= sure && count_words(again.word.text) > 0;
  return again.confidence >= doubtful_confidence && digits_of(again.word.text) == first.word.text &&
         again.word.text.find_first_not_of("0123456789 ") == std::string::npos;
}

}  // namespace

void look_again(tesseract::TessBaseAPI& engine, Pix* image, double dpi,
                std::vector<Reading>& readings) {
  int looks = 0;
  for (Reading& reading : readings) {
    Word& word = reading.word;
    const bool doubted =
        reading.confidence < doubtful_confidence && word.box.width() < longest * word.size;
    if (!(doubted || is_long_number(word.text)) || !stands_alone(reading, readings)) continue;
    if (++looks > most_looks) return;
    const Image line = enlarged(image, word.box, margin * word.size, dpi);
    if (!line) continue;
    Reading again = read_line(engine, line);
    if (!is_better(again, reading)) continue;
    word.text = std::move(again.word.text);
    reading.confidence = again.confidence;
  }
}

}  // namespace planlupe::ingest
