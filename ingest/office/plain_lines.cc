#include "ingest/office/plain_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>

#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed_right(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" \t\r");
  return end == std::string_view::npos ? "" : line.substr(0, end + 1);
}

std::vector<std::string> lines_of(std::string_view page) {
  std::vector<std::string> lines;
  while (!page.empty()) {
    const std::size_t end = std::min(page.find('\n'), page.size());
    lines.emplace_back(trimmed_right(page.substr(0, end)));
    page.remove_prefix(std::min(end + 1, page.size()));
  }
  return lines;
}

// A line with its numbers masked, as running heads are alike but for them.
std::string mask(const std::string& line) {
  std::string out = collapse_space(line);
  std::replace_if(out.begin(), out.end(), is_digit_byte, '#');
  return out;
}

// The first and last lines of a page that are not empty.
std::vector<std::string*> edges(std::vector<std::string>& page) {
  const auto filled = [](const std::string& line) { return !line.empty(); };
  const auto first = std::find_if(page.begin(), page.end(), filled);
  if (first == page.end()) return {};
  const auto last = std::find_if(page.rbegin(), page.rend(), filled);
  if (&*first == &*last) return {&*first};
  return {&*first, &*last};
}

void drop_running_lines(std::vector<std::vector<std::string>>& pages) {
  std::map<std::string, std::size_t> seen;
  for (auto& page : pages)
    for (const std::string* line : edges(page)) ++seen[mask(*line)];
  for (auto& page : pages)
    for (std::string* line : edges(page)) {
      const std::string masked = mask(*line);
      const bool number = masked.find_first_not_of("#- ") == std::string::npos;
      if (number || (seen[masked] >= 3 && seen[masked] * 2 > pages.size())) line->clear();
    }
}

}  // namespace

Marker marker_of(std::string_view line) {
  static constexpr std::array<std::string_view, 7> bullets{"-", "•", "*", "–", "·", "▪", "◦"};
  Marker marker;
  std::size_t at = 0;
  for (; at < line.size() && (line[at] == ' ' || line[at] == '\t'); ++at)
    marker.indent += line[at] == '\t' ? 8 : 1;
  std::size_t end = at;
  for (const std::string_view bullet : bullets)
    if (line.substr(at).starts_with(bullet)) end = at + bullet.size();
  if (end == at) {
    while (end < line.size() && is_digit_byte(line[end]) && end - at < 3) ++end;
    if (end == at && line[at] >= 'a' && line[at] <= 'z') ++end;
    if (end == at || end >= line.size() || (line[end] != '.' && line[end] != ')')) return marker;
    ++end;
    marker.numbered = true;
  }
  if (end + 1 >= line.size() || (line[end] != ' ' && line[end] != '\t')) return marker;
  marker.end = line.find_first_not_of(" \t", end);
  return marker;
}

int numbering_depth(std::string_view line) {
  for (const std::string_view word : {"Kapittel ", "KAPITTEL ", "Del ", "DEL "})
    if (line.starts_with(word) && line.size() > word.size() && is_digit_byte(line[word.size()]))
      return 1;
  int depth = 0;
  std::size_t at = 0;
  while (at < line.size() && is_digit_byte(line[at])) {
    const std::size_t start = at;
    while (at < line.size() && is_digit_byte(line[at])) ++at;
    if (at - start > 2) return 0;
    ++depth;
    if (at < line.size() && line[at] == '.') ++at;
  }
  return depth > 0 && at < line.size() && line[at] == ' ' ? depth : 0;
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells(1);
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool gap = line.substr(at).starts_with("   ") && !collapse_space(cells.back()).empty();
    if (line[at] == '\t' || line[at] == '|' || gap) {
      if (gap) at = line.find_first_not_of(' ', at) - 1;
      if (collapse_space(cells.back()).empty() && cells.size() == 1) continue;  // a bar in front
      cells.emplace_back();
    } else {
      cells.back() += line[at];
    }
  }
  for (std::string& cell : cells) cell = collapse_space(cell);
  if (cells.back().empty() && cells.size() > 1) cells.pop_back();
  return cells;
}

std::vector<std::vector<std::string>> pages_of_lines(std::string_view text) {
  std::vector<std::vector<std::string>> pages;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\f', at), text.size());
    if (end < text.size() || end > at || pages.empty())
      pages.push_back(lines_of(text.substr(at, end - at)));
    at = end + 1;
  }
  if (pages.size() >= 3) drop_running_lines(pages);
  return pages;
}

}  // namespace planlupe::ingest
