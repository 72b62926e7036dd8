#include "ingest/furniture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace planlupe::ingest {

namespace {

constexpr int edge_rows = 2;  // rows looked at, at the top and at the bottom

struct Candidate {
  std::size_t page = 0, line = 0;
  bool top = false;
};

using Pages = std::vector<std::vector<Line>>;
using TextKey = std::tuple<bool, int, std::string>;
using PlaceKey = std::tuple<bool, int, int, int>;

int rounded(double v, double step) { return static_cast<int>(std::lround(v / step)); }

std::string without_figures(const Line& line) {
  std::string out;
  for (const char c : text_of(line))
    if (c < '0' || c > '9')
      out += c;
    else if (!out.ends_with('#'))
      out += '#';
  return out;
}

// Fragments in the first or last rows of a page.
void add_edge(const std::vector<Line>& lines, std::size_t page, bool top,
              std::vector<Candidate>& out) {
  std::vector<std::size_t> order(lines.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return top ? lines[a].box.y0 < lines[b].box.y0 : lines[a].box.y1 > lines[b].box.y1;
  });
  int rows = 0;
  const Rect* last = nullptr;
  for (const std::size_t i : order) {
    if (!last || !same_row(*last, lines[i].box)) ++rows;
    if (rows > edge_rows) return;
    last = &lines[i].box;
    out.push_back({page, i, top});
  }
}

TextKey text_key(const Line& line, bool top) {
  return {top, rounded(line.box.y1, 12), without_figures(line)};
}

PlaceKey place_key(const Line& line, bool top) {
  return {top, rounded(line.box.y1, 2), rounded(line.style.size, 0.2), line.style.font};
}

struct Counts {
  std::map<TextKey, std::set<std::size_t>> texts = {};
  std::map<PlaceKey, std::set<std::size_t>> places = {};
};

bool is_furniture(const Line& line, bool top, const Counts& counts, std::size_t pages,
                  const Usual& usual) {
  const std::size_t same_text = counts.texts.at(text_key(line, top)).size();
  if (same_text >= 3 || (same_text == 2 && pages <= 4)) return true;
  const bool body_look =
      line.style.font == usual.body.font && std::abs(line.style.size - usual.body.size) < 0.3;
  const std::size_t same_place = counts.places.at(place_key(line, top)).size();
  return !body_look && line.style.size < usual.body.size + 0.5 && same_place >= 3 &&
         same_place * 10 >= pages * 3;
}

}  // namespace

void drop_furniture(Pages& pages, const Usual& usual) {
  std::vector<Candidate> candidates;
  for (std::size_t p = 0; p < pages.size(); ++p)
    for (const bool top : {true, false}) add_edge(pages[p], p, top, candidates);
  Counts counts;
  for (const Candidate& c : candidates) {
    const Line& line = pages[c.page][c.line];
    counts.texts[text_key(line, c.top)].insert(c.page);
    counts.places[place_key(line, c.top)].insert(c.page);
  }
  std::vector<std::set<std::size_t>> out(pages.size());
  for (const Candidate& c : candidates)
    if (is_furniture(pages[c.page][c.line], c.top, counts, pages.size(), usual))
      out[c.page].insert(c.line);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<Line> kept;
    for (std::size_t i = 0; i < pages[p].size(); ++i)
      if (!out[p].contains(i)) kept.push_back(std::move(pages[p][i]));
    pages[p] = std::move(kept);
  }
}

}  // namespace planlupe::ingest
