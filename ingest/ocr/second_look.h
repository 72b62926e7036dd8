// Words that stand alone, as in the cells of tables, looked at once more: among others a word of
// few letters is easily misread.

#ifndef PLANLUPE_INGEST_OCR_SECOND_LOOK_H_
#define PLANLUPE_INGEST_OCR_SECOND_LOOK_H_

#include <vector>

#include "ingest/layout/sheet.h"

struct Pix;

namespace tesseract {
class TessBaseAPI;
}

namespace planlupe::ingest {

// A word as tesseract read it, and how sure it is of it
// (percent).
struct Reading {
  Word word = {};
  float confidence = 0;
};

// Below this it is not sure of a word.
inline constexpr float doubtful_confidence = 60;

// Reads those words on `image` again, enlarged, that it is not sure of and that stand alone, and
// keeps the surer reading; and numbers of four digits and more, whose blanks are easily missed.
void look_again(tesseract::TessBaseAPI& engine, Pix* image, double dpi,
                std::vector<Reading>& readings);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OCR_SECOND_LOOK_H_
