#include "ingest/layout/figure.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace planlupe::ingest {

namespace {

constexpr int cells = 120;                             // of the raster, in each direction
constexpr double smallest = 28;                        // points
constexpr double background = 0.8;                     // of the page's area
constexpr double highest_band = 45, widest_bar = 200;  // points
constexpr std::size_t label_words = 6;                 // more is text
constexpr std::size_t paragraph_words = 12;

// Drawings in a coarse raster, so that grouping them costs the same however many there are.
class Raster {
 public:
  Raster(double width, double height)
      : step_x_(std::max(width / cells, 1.0)),
        step_y_(std::max(height / cells, 1.0)),
        marks_(at(0, cells), 0) {}

  void mark(const Rect& box) {
    const auto [x0, y0] = cell(box.x0 - 3, box.y0 - 3);
    const auto [x1, y1] = cell(box.x1 + 3, box.y1 + 3);
    for (int y = y0; y <= y1; ++y)
      for (int x = x0; x <= x1; ++x) marks_[at(x, y)] = 1;
  }

  // The boxes around connected marks.
  std::vector<Rect> groups() {
    std::vector<Rect> out;
    for (int y = 0; y < cells; ++y)
      for (int x = 0; x < cells; ++x)
        if (marks_[at(x, y)] == 1) out.push_back(group_at(x, y));
    return out;
  }

 private:
  static std::size_t at(int x, int y) {
    return static_cast<std::size_t>(y) * std::size_t{cells} + static_cast<std::size_t>(x);
  }

  std::pair<int, int> cell(double x, double y) const {
    const auto clip = [](double v) { return static_cast<int>(std::clamp(v, 0.0, cells - 1.0)); };
    return {clip(x / step_x_), clip(y / step_y_)};
  }

  Rect group_at(int x, int y) {
    std::vector<std::pair<int, int>> todo = {{x, y}};
    marks_[at(x, y)] = 2;
    int x0 = x, x1 = x, y0 = y, y1 = y;
    while (!todo.empty()) {
      const auto [cx, cy] = todo.back();
      todo.pop_back();
      x0 = std::min(x0, cx), x1 = std::max(x1, cx);
      y0 = std::min(y0, cy), y1 = std::max(y1, cy);
      for (const auto& [dx, dy] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
        const int nx = cx + dx, ny = cy + dy;
        if (nx < 0 || ny < 0 || nx >= cells || ny >= cells || marks_[at(nx, ny)] != 1) continue;
        marks_[at(nx, ny)] = 2;
        todo.emplace_back(nx, ny);
      }
    }
    return {x0 * step_x_, y0 * step_y_, (x1 + 1) * step_x_, (y1 + 1) * step_y_};
  }

  double step_x_, step_y_;
  std::vector<char> marks_;
};

bool inside_any(const Rect& r, const std::vector<Rect>& taken) {
  return std::any_of(taken.begin(), taken.end(), [&](const Rect& t) {
    return r.x0 > t.x0 - 4 && r.x1 < t.x1 + 4 && r.y0 > t.y0 - 4 && r.y1 < t.y1 + 4;
  });
}

// A strip of colour behind a title is no figure.
bool is_band(const Rect& group, const std::vector<Rect>& solid) {
  const Rect* only = nullptr;
  for (const Rect& s : solid) {
    if (overlap_x(s, group) <= 0 || overlap_y(s, group) <= 0) continue;
    if (only) return false;
    only = &s;
  }
  return only && only->height() < highest_band && only->width() > widest_bar;
}

bool is_drawing(const Rect& r, const Sheet& sheet) {
  return r.width() * r.height() < background * sheet.width * sheet.height;
}

// Grid lines of a chart that no bar reaches make groups of their own, as wide as the chart.
void add_grid_lines(std::vector<Rect>& found, const std::vector<Rect>& lines) {
  for (Rect& figure : found)
    for (bool grown = true; grown;) {
      grown = false;
      for (const Rect& l : lines) {
        const bool fits =
            l.x0 > figure.x0 - 12 && l.x1 < figure.x1 + 12 && l.width() > 0.6 * figure.width();
        const double gap = -overlap_y(l, figure);
        if (!fits || gap <= 0 || gap > 60) continue;
        figure = around(figure, l);
        grown = true;
      }
    }
}

}  // namespace

std::vector<Rect> figures(const Sheet& sheet, const std::vector<Rect>& taken) {
  if (sheet.width <= 0 || sheet.height <= 0) return {};
  Raster raster(sheet.width, sheet.height);
  std::vector<Rect> solid;  // what makes a group a figure: a rule alone is none
  for (const Fill& f : sheet.fills) solid.push_back(f.box);
  solid.insert(solid.end(), sheet.shapes.begin(), sheet.shapes.end());
  solid.insert(solid.end(), sheet.images.begin(), sheet.images.end());
  std::erase_if(solid,
                [&](const Rect& r) { return !is_drawing(r, sheet) || inside_any(r, taken); });
  if (solid.empty()) return {};
  for (const Rect& r : solid) raster.mark(r);
  for (const Rect& r : sheet.rules)
    if (!inside_any(r, taken)) raster.mark(r);
  std::vector<Rect> out, lines;
  for (const Rect& g : raster.groups()) {
    const bool drawn = std::any_of(solid.begin(), solid.end(), [&](const Rect& s) {
      return overlap_x(s, g) > 0 && overlap_y(s, g) > 0;
    });
    if (!drawn)
      lines.push_back(g);
    else if (g.width() >= smallest && g.height() >= smallest && !is_band(g, solid))
      out.push_back(g);
  }
  add_grid_lines(out, lines);
  return out;
}

std::vector<bool> in_paragraphs(const std::vector<Line>& lines) {
  const auto stacked = [](const Line& above, const Line& below) {
    const double pitch = below.box.y1 - above.box.y1, size = below.style.size;
    return std::abs(above.box.x0 - below.box.x0) < 1 && std::abs(above.style.size - size) < 0.3 &&
           pitch > 0 && pitch < 1.7 * size;
  };
  std::vector<bool> out(lines.size());
  for (std::size_t first = 0, end = 0; first < lines.size(); first = end) {
    std::size_t words = lines[first].words.size();
    for (end = first + 1; end < lines.size() && stacked(lines[end - 1], lines[end]); ++end)
      words += lines[end].words.size();
    const bool paragraph = end - first >= 3 && words >= paragraph_words;
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(first),
              out.begin() + static_cast<std::ptrdiff_t>(end), paragraph);
  }
  return out;
}

std::vector<bool> labels_beside_paragraphs(const std::vector<Line>& lines) {
  const std::vector<bool> text = in_paragraphs(lines);
  const auto beside = [&](const Line& label, std::size_t i) {
    const double size = lines[i].style.size;
    return text[i] && same_row(label.box, lines[i].box) &&
           std::abs(label.style.size - size) > 0.2 * size;
  };
  std::vector<bool> out(lines.size());
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const Line& line = lines[at];
    if (text[at] || line.area >= 0 || line.words.size() > label_words) continue;
    for (std::size_t i = 0; i < lines.size() && !out[at]; ++i) out[at] = beside(line, i);
  }
  return out;
}

double top_beside(const std::vector<Line>& lines, const std::vector<bool>& labels) {
  double top = 1e9;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (labels[i]) top = std::min(top, lines[i].box.y0);
  for (bool moved = top < 1e9; moved;) {
    moved = false;
    for (const Line& l : lines)
      if (l.box.y0 < top && l.box.y1 > top - 0.4 * l.style.size) top = l.box.y0, moved = true;
  }
  return top;
}

bool is_label(const Line& line, const Rect& figure, const Usual& usual) {
  if (line.words.size() > label_words) return false;
  // Text that runs around a picture stands in the picture's box, too.
  if (line.style.font == usual.body.font && std::abs(line.style.size - usual.body.size) < 0.3)
    return false;
  const double x = (line.box.x0 + line.box.x1) / 2, y = line.box.middle();
  if (figure.contains(x, y)) return line.style.size < usual.body.size + 3;
  if (line.style.size > usual.body.size - 0.4) return false;
  const double reach = 1.5 * line.style.size;
  return overlap_x(line.box, figure) > -2.5 * reach && overlap_y(line.box, figure) > -reach &&
         (overlap_x(line.box, figure) > 0 || overlap_y(line.box, figure) > 0);
}

}  // namespace planlupe::ingest
