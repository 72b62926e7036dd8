#include "corpus/csv.h"

#include <algorithm>

#include <csv.h>

namespace planlupe {

namespace {

struct Collector {
  std::vector<CsvRow> rows;
  CsvRow row;
};

void take_field(void* field, std::size_t size, void* data) {
  static_cast<Collector*>(data)->row.emplace_back(field ? static_cast<const char*>(field) : "",
                                                  field ? size : 0);
}

void take_row(int, void* data) {
  auto& collector = *static_cast<Collector*>(data);
  if (collector.row.size() == 1 && collector.row[0].empty()) collector.row.clear();
  collector.rows.push_back(std::move(collector.row));
  collector.row.clear();
}

unsigned char delimiter_of(std::string_view text) {
  const auto line = text.substr(0, text.find_first_of("\r\n"));
  return std::count(line.begin(), line.end(), ';') > std::count(line.begin(), line.end(), ',')
             ? ';'
             : ',';
}

// libcsv counts CR LF as two rows when blank lines are kept, so line ends are unified first.
std::string with_plain_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += text[i] == '\r' ? '\n' : text[i];
  }
  return out;
}

}  // namespace

std::vector<CsvRow> parse_csv(std::string_view text) {
  if (text.substr(0, utf8_bom.size()) == utf8_bom) text.remove_prefix(utf8_bom.size());
  const std::string plain = with_plain_line_ends(text);
  Collector collector;
  csv_parser parser;
  csv_init(&parser, CSV_REPALL_NL);
  csv_set_delim(&parser, delimiter_of(plain));
  csv_parse(&parser, plain.data(), plain.size(), take_field, take_row, &collector);
  csv_fini(&parser, take_field, take_row, &collector);
  csv_free(&parser);
  while (!collector.rows.empty() && collector.rows.back().empty()) collector.rows.pop_back();
  return std::move(collector.rows);
}

std::string csv_line(const CsvRow& row, char delimiter) {
  const char special[] = {delimiter, '"', '\n', '\r', '\0'};
  std::string line;
  for (const std::string& field : row) {
    if (&field != &row.front()) line += delimiter;
    if (field.find_first_of(special) == std::string::npos) {
      line += field;
      continue;
    }
    line += '"';
    for (const char c : field) line.append(c == '"' ? 2 : 1, c);
    line += '"';
  }
  return line + "\r\n";
}

}  // namespace planlupe
