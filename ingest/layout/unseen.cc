#include "ingest/layout/unseen.h"

#include <algorithm>

namespace planlupe::ingest {

namespace {

// True when something is drawn where `box` stands, so that white text shows.
bool has_ground(const Sheet& sheet, const Rect& box) {
  const auto under = [&](const Rect& r) { return overlap_x(r, box) > 0 && overlap_y(r, box) > 0; };
  return std::any_of(sheet.fills.begin(), sheet.fills.end(),
                     [&](const Fill& f) { return under(f.box); }) ||
         std::any_of(sheet.shapes.begin(), sheet.shapes.end(), under) ||
         std::any_of(sheet.images.begin(), sheet.images.end(), under) ||
         std::any_of(sheet.rules.begin(), sheet.rules.end(), under);
}

}  // namespace

bool is_white(std::uint32_t colour) {
  return (colour >> 16) > 250 && ((colour >> 8) & 0xFF) > 250 && (colour & 0xFF) > 250;
}

void drop_unseen(Sheet& sheet) {
  const auto unseen = [&](const Word& word) {
    return is_white(word.colour) && !has_ground(sheet, word.box);
  };
  sheet.hidden_words += static_cast<int>(std::erase_if(sheet.words, unseen));
}

}  // namespace planlupe::ingest
