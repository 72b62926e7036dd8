#include "query/tables/table_csv.h"

#include <cmath>

#include "corpus/csv.h"
#include "corpus/messages.h"

namespace planlupe::query {

namespace {

// Digits with the decimal sign of the language, whatever the process locale is.
std::string digits(double number, int decimals) {
  if (decimals == 0) return std::to_string(std::lround(number));
  const long scale = decimals == 1 ? 10 : 100;
  const long parts = std::lround(std::abs(number) * static_cast<double>(scale));
  const std::string fraction = std::to_string(scale + parts % scale).substr(1);
  const char sign = language() == Language::en ? '.' : ',';
  return (number < 0 && parts > 0 ? "-" : "") + std::to_string(parts / scale) + sign + fraction;
}

std::string safe(const std::string& text) {
  const bool formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
  return formula ? "'" + text : text;
}

CsvRow header_of(const Table& table) {
  CsvRow header;
  for (const Column& column : table.columns) {
    header.push_back(column.title);
    if (column.unit == Unit::part) header.push_back(message("table.of", {{"title", column.title}}));
  }
  return header;
}

CsvRow line_of(const Table& table, const Row& row) {
  CsvRow line;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Cell& cell = row.cells[i];
    const Unit unit = table.columns[i].unit;
    if (unit == Unit::text)
      line.push_back(safe(cell.text));
    else
      line.push_back(cell.number ? digits(*cell.number, decimals(unit, *cell.number)) : "");
    if (unit == Unit::part) line.push_back(cell.number ? digits(cell.of, 0) : "");
  }
  return line;
}

}  // namespace

std::string table_csv(const Table& table) {
  std::string out;
  table_csv(table, [&](std::string_view piece) { out += piece; });
  return out;
}

void table_csv(const Table& table, const Sink& sink) {
  sink(utf8_bom);
  sink(csv_line(header_of(table)));
  for (const Row& row : table.rows)
    if (!row.total) sink(csv_line(line_of(table, row)));
}

void table_csv(const LongTable& table, const Sink& sink) {
  table_csv(table.head, sink);
  table.rows([&](const Row& row) { sink(csv_line(line_of(table.head, row))); });
}

}  // namespace planlupe::query
