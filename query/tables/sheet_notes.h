// The notes of a sheet: their words, and the frames that spreadsheet programs draw them in.

#ifndef PLANLUPE_QUERY_TABLES_SHEET_NOTES_H_
#define PLANLUPE_QUERY_TABLES_SHEET_NOTES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/tables/zip_writer.h"

namespace planlupe::query {

class SheetNotes {
 public:
  explicit SheetNotes(std::size_t sheet);

  // Notes `words` on the cell `place` ("C2"), which counts its row and column from 0.
  void add(const std::string& place, std::size_t row, std::size_t column, std::string_view words);

  bool empty() const { return cells_.empty(); }

  // Adds the parts to `zip`. Columns are `widths` characters wide.
  void finish(const std::vector<std::size_t>& widths, ZipWriter& zip) &&;

 private:
  struct Cell {
    std::size_t row, column;
  };

  PackedFile frames(const std::vector<std::size_t>& widths) const;

  std::string sheet_;
  PackedFile words_;
  std::vector<Cell> cells_;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_SHEET_NOTES_H_
