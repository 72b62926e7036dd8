#include "ingest/ocr/scanned_bullet.h"

#include <algorithm>
#include <utility>

#include "ingest/layout/drawn_bullet.h"

namespace planlupe::ingest {

namespace {

constexpr double slack = 1.5;  // points that a word's box may be off

bool touches(const Rect& mark, const Rect& box) {
  return overlap_x(mark, box) > 0 && overlap_y(mark, box) > 0;
}

// The word is what was made of the mark.
bool is_reading(const Word& word, const Rect& mark) {
  return touches(mark, word.box) && word.box.x0 > mark.x0 - slack && word.box.x1 < mark.x1 + slack;
}

bool is_part(const Rect& mark, const std::vector<Word>& words) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return touches(mark, word.box) && !is_reading(word, mark);
  });
}

bool is_replaced(const Word& reading, const std::vector<Word>& words) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.text == "•" && is_reading(reading, word.box);
  });
}

}  // namespace

void add_scanned_bullets(Sheet& sheet, const std::vector<Rect>& marks) {
  Sheet page;
  for (const Rect& mark : marks)
    if (!is_part(mark, sheet.words)) page.shapes.push_back(mark);
  std::vector<Word> readings;
  for (const Word& word : sheet.words) {
    const bool read = std::any_of(page.shapes.begin(), page.shapes.end(),
                                  [&](const Rect& mark) { return is_reading(word, mark); });
    (read ? readings : page.words).push_back(word);
  }
  add_drawn_bullets(page);
  for (Word& reading : readings)
    if (!is_replaced(reading, page.words)) page.words.push_back(std::move(reading));
  sheet.words = std::move(page.words);
}

}  // namespace planlupe::ingest
