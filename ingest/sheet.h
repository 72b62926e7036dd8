// A page as drawn: its words with place and font, before anything is understood about them.

#ifndef PLANLUPE_INGEST_SHEET_H_
#define PLANLUPE_INGEST_SHEET_H_

#include <string>
#include <vector>

#include "ingest/rect.h"

namespace planlupe::ingest {

struct Font {
  std::string name = {};  // without subset prefix
  bool bold = false, italic = false;
};

struct Word {
  std::string text = {};  // NFC, ligatures spelled out; a line-end hyphen is still there
  Rect box = {};
  double size = 0;          // points
  int font = 0;             // index into the document's fonts
  bool space_after = true;  // white space follows on the line
};

struct Sheet {
  int number = 0;  // 1-based
  double width = 0, height = 0;
  std::vector<Word> words = {};  // upright text, in the order of the page's reader
  int rotated_words = 0;         // words left out because they do not stand upright
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_SHEET_H_
