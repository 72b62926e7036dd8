#include "ingest/layout/usual.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace planlupe::ingest {

namespace {

constexpr double widest_pitch = 3, widest_other = 1.8;  // font sizes; more parts paragraphs
constexpr std::size_t usual_pairs = 5;                  // of lines that make a pitch usual

using Look = std::pair<int, int>;  // font and tenths of points of size

Look look_of(const Style& style) {
  return {style.font, static_cast<int>(std::lround(style.size * 10))};
}

template <class Map>
typename Map::key_type heaviest(const Map& weights) {
  typename Map::key_type best{};
  std::size_t top = 0;
  for (const auto& [key, weight] : weights)
    if (weight > top) top = weight, best = key;
  return best;
}

std::size_t letters(const Line& line) {
  std::size_t n = 0;
  for (const Word& w : line.words) n += w.text.size();
  return n;
}

}  // namespace

double Usual::pitch_of(const Style& style) const {
  if (std::abs(style.size - body.size) < 0.6) return pitch;
  const Look look = look_of(style);
  auto known = pitches.find(look);
  if (known == pitches.end())  // italics within text of one size
    known = std::find_if(pitches.begin(), pitches.end(),
                         [&](const auto& other) { return other.first.second == look.second; });
  const double ordinary = 1.35 * style.size;
  if (known == pitches.end() || known->second > widest_other * style.size) return ordinary;
  return std::max(known->second, ordinary);
}

Usual usual_in(const std::vector<std::vector<Line>>& pages) {
  std::map<Look, std::size_t> looks;
  std::map<Look, std::map<int, std::size_t>> pitches;  // in quarters of a point
  for (const auto& lines : pages)
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Look look = look_of(lines[i].style);
      looks[look] += letters(lines[i]);
      if (i == 0 || overlap_x(lines[i - 1].box, lines[i].box) < 0) continue;
      if (look_of(lines[i - 1].style) != look) continue;
      const double pitch = lines[i].box.y1 - lines[i - 1].box.y1;
      if (pitch > 0 && pitch < widest_pitch * lines[i].style.size)
        ++pitches[look][static_cast<int>(std::lround(pitch * 4))];
    }
  Usual usual;
  const Look look = heaviest(looks);
  usual.body = {look.second / 10.0, look.first, false};
  for (const auto& [own, counts] : pitches)
    if (counts.at(heaviest(counts)) >= usual_pairs) usual.pitches[own] = heaviest(counts) / 4.0;
  usual.pitch = pitches.contains(look) ? heaviest(pitches[look]) / 4.0 : 1.3 * usual.body.size;
  return usual;
}

}  // namespace planlupe::ingest
