// A page as an image, and whether there is text to be seen on it.

#ifndef PLANLUPE_INGEST_OCR_PICTURE_H_
#define PLANLUPE_INGEST_OCR_PICTURE_H_

#include <cstdint>
#include <vector>

namespace planlupe::ingest {

struct Picture {
  int width = 0, height = 0;  // pixels
  double dpi = 0;
  std::vector<std::uint8_t> grey = {};  // row by row from the top; 0 is black
};

// An estimate of how many letters are to be seen on `picture`: dark marks of a letter's size that
// stand in rows. A photograph has few, a scanned page of text has hundreds. Some 100 dpi are
// enough.
int visible_letters(const Picture& picture);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OCR_PICTURE_H_
