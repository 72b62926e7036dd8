// One sheet of a workbook, written row by row (ECMA-376, SpreadsheetML).

#ifndef PLANLUPE_QUERY_TABLES_SHEET_WRITER_H_
#define PLANLUPE_QUERY_TABLES_SHEET_WRITER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/tables/shared_strings.h"
#include "query/tables/sheet_notes.h"
#include "query/tables/zip_writer.h"

namespace planlupe::query {

// The formats of cells, by their place in styles.xml. A cell that names none has the first.
enum class CellStyle : std::uint8_t { words, header, whole, plain, tenths, hundredths };

class SheetWriter {
 public:
  // What the sheet is for: a list has a row of titles, which stays in sight and filters.
  enum class Kind : std::uint8_t { list, page };

  // The sheet's number counts from 1; `columns` is how many it has. Columns of words are as wide as
  // the first rows need.
  SheetWriter(std::size_t number, std::size_t columns, Kind kind, SharedStrings& strings);

  // Cells are put into the row that was begun last.
  void begin_row();
  void put_text(std::size_t column, const std::string& text, CellStyle style = CellStyle::words);
  void put_number(std::size_t column, double number, CellStyle style);

  // Puts the text of that number, see SharedStrings.
  void put_shared(std::size_t column, std::size_t text, CellStyle style = CellStyle::words);

  // Lets the cell open into cell A`line` of another sheet, or notes `words` on it.
  void link(std::size_t column, std::size_t line);
  void note(std::size_t column, std::string_view words);

  // Makes the column at least as wide.
  void widen(std::size_t column, std::size_t characters);

  std::size_t rows() const { return row_; }
  bool has_notes() const { return !notes_.empty(); }

  // True when its titles filter the rows below.
  bool filtered() const { return kind_ == Kind::list && row_ > 1; }

  // All its cells: "$A$1:$D$9".
  std::string range() const;

  // Ends the sheet, its links leading to the sheet `target`, and adds its parts to `zip`: the sheet
  // itself, and what its notes need.
  void finish(const std::string& target, ZipWriter& zip) &&;

 private:
  struct Column {
    std::string letters = {}, last = {};
    std::size_t shared = 0;  // the number of `last`
    std::size_t width = 12;  // characters
  };
  struct Link {
    std::size_t row, column, line;
  };

  void begin_cell(std::size_t column, CellStyle style);
  void end_row();
  void write_head();
  std::vector<std::size_t> widths() const;
  void write_links(const std::string& target);

  std::size_t number_;
  Kind kind_;
  SharedStrings& strings_;
  PackedFile file_;
  std::vector<Column> columns_;
  std::vector<Link> links_;
  SheetNotes notes_;
  std::string xml_, row_text_;  // of rows that are not yet in file_; the row's number
  std::size_t row_ = 0;         // the last one begun, from 1
  bool head_written_ = false;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_SHEET_WRITER_H_
