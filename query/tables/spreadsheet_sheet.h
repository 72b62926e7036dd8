// A sheet of a spreadsheet as libxlsxwriter writes it. Only for table_xlsx.cc, after
// load_spreadsheet_library(); it shows the library.

#ifndef PLANLUPE_QUERY_TABLES_SPREADSHEET_SHEET_H_
#define PLANLUPE_QUERY_TABLES_SPREADSHEET_SHEET_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xlsxwriter.h>

#include "query/tables/evidence.h"
#include "query/tables/table.h"

namespace planlupe::query {

// `text` as far as a cell takes it. U+FFFE and U+FFFF are no characters of XML: Excel would refuse
// the file, and the library lets them through.
std::string sheet_text(std::string_view text);

// The formats of a book.
struct Formats {
  explicit Formats(lxw_workbook* book);
  lxw_format* of(Unit unit) const;

  lxw_format *header, *words, *whole, *plain, *tenths, *hundredths, *percent;
};

// A sheet with the rows of a table below its titles. The library keeps the row that is written and
// no other, so what belongs to a row must be said before the next.
class Sheet {
 public:
  // `columns` and `formats` must outlive it.
  Sheet(lxw_worksheet* sheet, const std::vector<Column>& columns, const Formats& formats);

  // The rows that are counted open into the sheet `evidence`, where evidence_table() with that
  // extent stands.
  void link_to(std::string evidence, const EvidenceExtent& extent) {
    evidence_ = std::move(evidence);
    extent_ = extent;
  }

  void add(const Row& row);

  // What the sheet has not for all of its rows, in words.
  std::vector<std::string> limits() const;

  // True when there were more rows than a sheet takes.
  bool overfull() const { return row_ >= LXW_ROW_MAX; }

  // Makes the header stay and filter, and columns of words as wide as they need.
  void finish();

 private:
  void write_header(const Column& column, lxw_col_t place);
  void write(const Cell& cell, std::size_t column);
  void write_text(const std::string& text, std::size_t column);
  void link(const Row& row, std::size_t at);
  void note(const Cell& cell, lxw_col_t place);

  lxw_worksheet* sheet_;
  const std::vector<Column>& columns_;
  const Formats& formats_;
  std::vector<lxw_col_t> places_;
  std::vector<std::size_t> longest_;  // code points in a cell of each column
  std::string evidence_;              // empty: nothing is linked
  EvidenceExtent extent_ = {};
  lxw_row_t row_ = 0;      // the last one written
  std::size_t line_ = 2;   // of the evidence sheet, as Excel counts
  std::size_t links_ = 0;  // cells with members
  std::size_t cut_ = 0;    // cells whose text is longer than a cell takes
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_SPREADSHEET_SHEET_H_
