#include "query/tables/chart.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/html.h"

namespace planlupe::query {

namespace {

constexpr int label_width = 230, field_width = 130, field_height = 30, head_height = 34;
constexpr int bar_width = 420;
constexpr std::size_t label_length = 34;  // code points that fit label_width

std::size_t place_of(const Table& table, std::string_view key) {
  const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                  [&](const Column& column) { return column.key == key; });
  return static_cast<std::size_t>(found - table.columns.begin());
}

std::string short_label(const std::string& text) {
  return code_points(text) <= label_length ? text : slice(text, 0, label_length - 1) + "…";
}

std::string text_at(int x, int y, const std::string& text, const char* anchor = "start") {
  return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" text-anchor=\"" +
         anchor + "\">" + escape_html(text) + "</text>";
}

std::string box_at(int x, int y, int width, int height, const std::string& fill) {
  return "<rect x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" +
         std::to_string(width) + "\" height=\"" + std::to_string(height) + "\" fill=\"" + fill +
         "\" stroke=\"#fff\"/>";
}

// White to a light blue on which black text is well read.
std::string shade(double part) {
  const auto mix = [&](int from, int to) {
    return std::to_string(static_cast<int>(from + part * (to - from)));
  };
  return "rgb(" + mix(247, 120) + "," + mix(251, 180) + "," + mix(255, 225) + ")";
}

std::string framed(const Table& table, int width, int height, const std::string& inside) {
  const std::string id = "chart-" + table.name;
  return "<figure><svg role=\"img\" aria-labelledby=\"" + id + "\" viewBox=\"0 0 " +
         std::to_string(width) + " " + std::to_string(height) + "\" width=\"" +
         std::to_string(width) +
         "\" font-family=\"sans-serif\" font-size=\"14\" fill=\"#1a1a1a\">" + "<title id=\"" + id +
         "\">" + escape_html(message("chart.title", {{"title", table.title}})) + "</title>" +
         inside + "</svg><figcaption>" +
         escape_html(message("chart.caption", {{"title", table.title}})) +
         "</figcaption></figure>\n";
}

std::vector<std::string> distinct(const Table& table, std::size_t column) {
  std::vector<std::string> values;
  for (const Row& row : table.rows) {
    const std::string& value = row.cells[column].text;
    if (!row.total && std::find(values.begin(), values.end(), value) == values.end())
      values.push_back(value);
  }
  return values;
}

}  // namespace

std::string heat_map(const Table& table, std::string_view rows, std::string_view columns,
                     std::string_view value) {
  const std::size_t by_row = place_of(table, rows), by_column = place_of(table, columns),
                    number = place_of(table, value);
  std::map<std::pair<std::string, std::string>, const Cell*> cells;
  double most = 0;
  for (const Row& row : table.rows) {
    if (row.total) continue;
    cells[{row.cells[by_row].text, row.cells[by_column].text}] = &row.cells[number];
    most = std::max(most, row.cells[number].number.value_or(0));
  }
  const auto names = distinct(table, by_row), heads = distinct(table, by_column);
  std::string inside;
  int x = label_width;
  for (const std::string& head : heads) {
    inside += text_at(x + field_width / 2, head_height - 12, head, "middle");
    x += field_width;
  }
  int y = head_height;
  for (const std::string& name : names) {
    inside += text_at(0, y + 20, short_label(name));
    x = label_width;
    for (const std::string& head : heads) {
      const Cell* cell = cells[{name, head}];
      const bool known = cell && cell->number;
      inside += box_at(x, y, field_width, field_height,
                       known ? shade(most > 0 ? *cell->number / most : 0) : "#e0e0e0");
      inside += text_at(x + field_width / 2, y + 20,
                        known ? shown(*cell, table.columns[number].unit) : message("chart.unknown"),
                        "middle");
      x += field_width;
    }
    y += field_height;
  }
  return framed(table, x, y, inside);
}

std::string bars(const Table& table, std::string_view rows, std::string_view value) {
  const std::size_t by_row = place_of(table, rows), number = place_of(table, value);
  double most = 0;
  for (const Row& row : table.rows)
    if (!row.total) most = std::max(most, row.cells[number].number.value_or(0));
  if (most <= 0) return {};
  std::string inside;
  int y = 4;
  for (const Row& row : table.rows) {
    if (row.total) continue;
    const Cell& cell = row.cells[number];
    const int length = static_cast<int>(bar_width * cell.number.value_or(0) / most);
    inside += text_at(0, y + 18, short_label(row.cells[by_row].text));
    inside += box_at(label_width, y, std::max(length, 1), 24, "#2f6fa7");
    inside += text_at(label_width + length + 8, y + 18, shown(cell, table.columns[number].unit));
    y += field_height;
  }
  return framed(table, label_width + bar_width + 90, y, inside);
}

}  // namespace planlupe::query
