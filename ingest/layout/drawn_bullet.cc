#include "ingest/layout/drawn_bullet.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace planlupe::ingest {

namespace {

constexpr double smallest = 1.5, largest = 7;  // points
constexpr std::size_t most = 60;               // on a page
constexpr double farthest = 3;                 // font sizes from the disc to its text

bool is_disc(const Rect& r) {
  return r.width() > smallest && r.width() < largest && std::abs(r.width() - r.height()) < 0.5;
}

// The index of the word that `disc` stands before, with no text on its other side; none gives the
// number of words.
std::size_t word_after(const Rect& disc, const std::vector<Word>& words) {
  std::size_t best = words.size();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& w = words[i];
    if (disc.middle() < w.box.y0 || disc.middle() > w.box.y1) continue;
    const double reach = farthest * w.size;
    if (w.box.x0 <= disc.x0 && w.box.x1 > disc.x0 - reach) return words.size();
    if (w.box.x0 < disc.x1 || w.box.x0 > disc.x1 + reach || disc.height() > 0.7 * w.size) continue;
    if (best == words.size() || w.box.x0 < words[best].box.x0) best = i;
  }
  return best;
}

}  // namespace

void add_drawn_bullets(Sheet& sheet) {
  std::vector<Rect> discs;
  for (const Rect& r : sheet.shapes)
    if (is_disc(r)) discs.push_back(r);
  if (discs.size() < 2 || discs.size() > most) return;
  std::vector<std::pair<std::size_t, Rect>> found;  // with the word that each stands before
  for (const Rect& disc : discs) {
    const std::size_t at = word_after(disc, sheet.words);
    if (at < sheet.words.size()) found.emplace_back(at, disc);
  }
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto& [at, disc] = found[i];
    if (i > 0 && found[i - 1].first == at) continue;
    const double x = disc.x0;
    const auto below = std::count_if(found.begin(), found.end(), [&](const auto& other) {
      return std::abs(other.second.x0 - x) < 1;
    });
    if (below < 2) continue;
    Word bullet = sheet.words[at];
    bullet.text = "•";
    bullet.box.x0 = disc.x0, bullet.box.x1 = disc.x1;
    bullet.space_after = true;
    sheet.words.insert(sheet.words.begin() + static_cast<std::ptrdiff_t>(at), std::move(bullet));
  }
}

}  // namespace planlupe::ingest
