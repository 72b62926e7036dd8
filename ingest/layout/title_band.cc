#include "ingest/layout/title_band.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "corpus/text.h"
#include "ingest/layout/block.h"

namespace planlupe::ingest {

namespace {

constexpr double narrowest = 110, touching = 2;  // points
constexpr double highest = 3.2, widest_gap = 1;  // font sizes
constexpr std::size_t longest = 12, most = 60;   // words; bands looked at
constexpr std::size_t fewest_letters = 3;

std::vector<const Word*> words_on(const Rect& band, const Sheet& sheet) {
  std::vector<const Word*> out;
  for (const Word& w : sheet.words)
    if (band.contains((w.box.x0 + w.box.x1) / 2, w.box.middle())) out.push_back(&w);
  std::sort(out.begin(), out.end(),
            [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
  return out;
}

bool is_title(const std::vector<const Word*>& words) {
  if (words.empty() || words.size() > longest || ends_sentence(words.back()->text)) return false;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::u32string text = decode(words[i]->text);
    letters += static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_letter));
    if (i == 0) continue;
    const Rect &last = words[i - 1]->box, &own = words[i]->box;
    if (!same_row(last, own) || own.x0 - last.x1 > widest_gap * words[i]->size) return false;
  }
  const char32_t first = decode(words.front()->text).front();
  return letters >= fewest_letters && (is_upper(first) || is_digit(first));
}

// Beside, above or below, of another colour or not.
bool touches(const Rect& a, const Rect& b) {
  return a.x0 < b.x1 + touching && b.x0 < a.x1 + touching && a.y0 < b.y1 + touching &&
         b.y0 < a.y1 + touching;
}

bool holds(const Rect& outer, const Rect& inner) {
  return outer.x0 <= inner.x0 + touching && outer.x1 >= inner.x1 - touching &&
         outer.y0 <= inner.y0 + touching && outer.y1 >= inner.y1 - touching;
}

bool stands_alone(const Rect& band, const Sheet& sheet) {
  return std::all_of(sheet.fills.begin(), sheet.fills.end(), [&](const Fill& f) {
    return !touches(f.box, band) || holds(f.box, band);  // itself, or the ground it lies on
  });
}

}  // namespace

std::vector<Rect> title_bands(const Sheet& sheet) {
  std::vector<Rect> out;
  if (sheet.fills.size() > most) return out;
  for (const Fill& f : sheet.fills) {
    if (f.box.width() < narrowest) continue;
    const std::vector<const Word*> words = words_on(f.box, sheet);
    if (is_title(words) && f.box.height() < highest * words.front()->size &&
        stands_alone(f.box, sheet))
      out.push_back(f.box);
  }
  return out;
}

}  // namespace planlupe::ingest
