// A spreadsheet file: sheets that are written one after another, and what binds them together.

#ifndef PLANLUPE_QUERY_TABLES_WORKBOOK_H_
#define PLANLUPE_QUERY_TABLES_WORKBOOK_H_

#include <string>
#include <utility>
#include <vector>

#include "corpus/result.h"
#include "query/tables/shared_strings.h"
#include "query/tables/sheet_writer.h"
#include "query/tables/zip_writer.h"

namespace planlupe::query {

class Workbook {
 public:
  // Gives the file to `sink` as it grows.
  Workbook(std::string title, const Sink& sink) : title_(std::move(title)), zip_(sink) {}

  // A sheet after those that were added, to fill and add.
  SheetWriter sheet(std::size_t columns, SheetWriter::Kind kind);

  // Adds the sheet under `name`; its links lead to the sheet `target`.
  void add(const std::string& name, SheetWriter sheet, const std::string& target = {});

  // Writes what is left. Fails with write_failed when the file is too large.
  Result<void> finish();

  // Words of all sheets.
  SharedStrings& strings() { return strings_; }

 private:
  struct Sheet {
    std::string name, filtered;  // the cells that a filter is over; empty: none
    bool notes;
  };

  std::string content_types() const;
  std::string book() const;
  std::string book_links() const;
  std::string about() const;

  std::string title_;
  ZipWriter zip_;
  SharedStrings strings_;
  std::vector<Sheet> sheets_;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_WORKBOOK_H_
