// A table as an answer: columns with a type, rows of cells, and behind every cell the passages or
// documents it was counted from. Renderers turn it into text, CSV, JSON and spreadsheets.

#ifndef PLANLUPE_QUERY_TABLES_TABLE_H_
#define PLANLUPE_QUERY_TABLES_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/tables/reading.h"

namespace planlupe::query {

// What a column holds, and so how it is aligned, written and typed in a spreadsheet.
enum class Unit : std::uint8_t {
  text,
  year,   // a whole number without separators
  count,  // a whole number of things
  rate,   // a quotient, one decimal
  ratio,  // a statistic, two decimals
  share,  // per cent, no decimals
  part,   // "3 of 5"; two columns where a column can hold only one number
};

// The stable name used in JSON: "count", "part", ...
std::string_view name(Unit unit);

struct Column {
  std::string key = {};    // stable, English, used in JSON
  std::string title = {};  // in the user's language
  Unit unit = Unit::text;
  bool group = false;   // rows that follow with the same value leave it out in text
  bool detail = false;  // left out of text where the terminal is too narrow
};

// What a cell was counted from: a passage of a document, or the document as a whole. The Reading
// it points into must outlive it.
struct Member {
  const DocumentReading* document = nullptr;
  const Mention* mention = nullptr;  // null: the document as a whole
  std::string note = {};             // e.g. "not mentioned on the readable pages (3 of 5)"
};

struct Cell {
  std::string text = {};              // of a text cell
  std::optional<double> number = {};  // of the others; nothing where there is nothing to count
  double of = 0;                      // Unit::part: the whole
  std::vector<Member> members = {};
};

struct Row {
  std::vector<Cell> cells = {};  // one a column
  bool total = false;            // sums the rows above
};

struct Table {
  std::string name = {};   // as on the command line
  std::string title = {};  // in the user's language
  std::string codebook = {};
  std::vector<Column> columns = {};
  std::vector<Row> rows = {};
  std::vector<std::string> notes = {};  // what was searched, and how the denominators are made
};

// The text of the message catalogue under "<group>.<name>": label("theme", "INN").
std::string label(std::string_view group, std::string_view name);

// A cell of words; of a number; of so many of a whole; of as many as its members are.
Cell text_cell(std::string text);
Cell number_cell(double number);
Cell part_cell(double number, double whole);
Cell count_cell(std::vector<Member> members);

// A row of cells, each given as a cell or as the words of one.
inline Cell as_cell(Cell cell) { return cell; }
inline Cell as_cell(std::string text) { return text_cell(std::move(text)); }

template <class... Cells>
Row row_of(Cells... cells) {
  Row row;
  row.cells.reserve(sizeof...(cells));
  (row.cells.push_back(as_cell(std::move(cells))), ...);
  return row;
}

// How many decimals `number` is shown with. A small rate has more: once in a long plan is not
// never.
int decimals(Unit unit, double number);

// The cell as people read it in the user's language: "1 234", "2,4", "3 av 5", "–" for nothing.
std::string shown(const Cell& cell, Unit unit);

// The values of the leading text columns of a row: what the row is about ("Troms · Distrikt").
std::string row_label(const Table& table, const Row& row);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_TABLE_H_
