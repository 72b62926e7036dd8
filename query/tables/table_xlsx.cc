#include "query/tables/table_xlsx.h"

#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

#include <xlsxwriter.h>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/evidence.h"
#include "query/tables/spreadsheet_library.h"

namespace planlupe::query {

namespace {

constexpr std::size_t text_limit = 32000;  // Excel refuses cells of 32 768 characters or more
constexpr std::size_t link_limit = 60000;  // Excel allows 65 530 links a sheet
constexpr std::size_t note_limit = 20000;  // Excel draws each when it opens the sheet

// `text` as far as a cell takes it. U+FFFE and U+FFFF are no characters of XML: Excel would refuse
// the file, and the library lets them through.
std::string sheet_text(std::string_view text) {
  std::string out = slice(text, 0, text_limit);
  for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (std::size_t at = 0; (at = out.find(none, at)) != std::string::npos;)
      out.replace(at, none.size(), "\uFFFD");
  return out;
}

// Sheet columns of a table's: a part takes two.
std::vector<lxw_col_t> sheet_columns(const std::vector<Column>& columns) {
  std::vector<lxw_col_t> places;
  lxw_col_t next = 0;
  for (const Column& column : columns) {
    places.push_back(next);
    next = static_cast<lxw_col_t>(next + (column.unit == Unit::part ? 2 : 1));
  }
  places.push_back(next);
  return places;
}

// The formats of a book.
struct Formats {
  explicit Formats(lxw_workbook* book)
      : header(workbook_add_format(book)),
        words(workbook_add_format(book)),
        whole(number(book, "#,##0")),
        plain(number(book, "0")),
        tenths(number(book, "#,##0.0")),
        hundredths(number(book, "#,##0.00")) {
    format_set_bold(header);
    format_set_text_wrap(header);
    format_set_align(header, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(header, LXW_BORDER_THIN);
    format_set_text_wrap(words);
    format_set_align(words, LXW_ALIGN_VERTICAL_TOP);
  }

  lxw_format* of(Unit unit) const {
    if (unit == Unit::rate) return tenths;
    if (unit == Unit::ratio) return hundredths;
    return unit == Unit::year ? plain : whole;
  }

  lxw_format *header, *words, *whole, *plain, *tenths, *hundredths;

 private:
  static lxw_format* number(lxw_workbook* book, const char* pattern) {
    lxw_format* format = workbook_add_format(book);
    format_set_num_format(format, pattern);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
  }
};

// A sheet with the rows of a table below its titles. The library keeps the row that is written and
// no other, so what belongs to a row must be said before the next.
class Sheet {
 public:
  Sheet(lxw_worksheet* sheet, const std::vector<Column>& columns, const Formats& formats)
      : sheet_(sheet), columns_(columns), formats_(formats), places_(sheet_columns(columns)) {
    longest_.assign(columns.size(), 8);
    for (std::size_t i = 0; i < columns.size(); ++i) write_header(columns[i], places_[i]);
  }

  // The rows that are counted open into the sheet `evidence`, where their members stand in the same
  // order.
  void link_to(std::string evidence) { evidence_ = std::move(evidence); }

  void add(const Row& row) {
    ++row_;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!row.total && !evidence_.empty()) link(row.cells[i], places_[i]);
      write(row.cells[i], i);
    }
  }

  // True when there were more rows than a sheet takes.
  bool overfull() const { return row_ >= LXW_ROW_MAX; }

  // Makes the header stay and filter, and columns of words as wide as they need.
  void finish() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const auto width = static_cast<double>(std::min<std::size_t>(longest_[i] + 2, 80));
      worksheet_set_column(sheet_, places_[i], static_cast<lxw_col_t>(places_[i + 1] - 1),
                           columns_[i].unit == Unit::text ? width : 12, nullptr);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    if (row_ > 0)
      worksheet_autofilter(sheet_, 0, 0, row_, static_cast<lxw_col_t>(places_.back() - 1));
  }

 private:
  void write_header(const Column& column, lxw_col_t place) {
    worksheet_write_string(sheet_, 0, place, column.title.c_str(), formats_.header);
    if (column.unit != Unit::part) return;
    const std::string of = message("table.of", {{"title", column.title}});
    worksheet_write_string(sheet_, 0, static_cast<lxw_col_t>(place + 1), of.c_str(),
                           formats_.header);
  }

  void write(const Cell& cell, std::size_t column) {
    const Unit unit = columns_[column].unit;
    const lxw_col_t place = places_[column];
    if (unit == Unit::text) {
      const std::string text = sheet_text(cell.text);
      if (text.size() > longest_[column])
        longest_[column] = std::max(longest_[column], code_points(slice(text, 0, 80)));
      worksheet_write_string(sheet_, row_, place, text.c_str(), formats_.words);
      return;
    }
    if (!cell.number) return;
    worksheet_write_number(sheet_, row_, place, *cell.number, formats_.of(unit));
    if (unit == Unit::part)
      worksheet_write_number(sheet_, row_, static_cast<lxw_col_t>(place + 1), cell.of,
                             formats_.whole);
  }

  void link(const Cell& cell, lxw_col_t place) {
    if (cell.members.empty()) return;
    const std::string target = "internal:'" + evidence_ + "'!A" + std::to_string(line_);
    if (links_ < link_limit) worksheet_write_url(sheet_, row_, place, target.c_str(), nullptr);
    if (links_++ < note_limit) note(cell, place);
    line_ += cell.members.size();
  }

  void note(const Cell& cell, lxw_col_t place) {
    lxw_comment_options options{};
    options.width = 420;
    options.height = 220;
    worksheet_write_comment_opt(sheet_, row_, place, sheet_text(note_of(cell)).c_str(), &options);
  }

  lxw_worksheet* sheet_;
  const std::vector<Column>& columns_;
  const Formats& formats_;
  std::vector<lxw_col_t> places_;
  std::vector<std::size_t> longest_;  // code points in a cell of each column
  std::string evidence_;              // empty: nothing is linked
  lxw_row_t row_ = 0;                 // the last one written
  std::size_t line_ = 2;              // of the evidence sheet, as Excel counts
  std::size_t links_ = 0;
};

// A file of the library's.
class Book {
 public:
  Book(const std::string& path, const std::string& title) : book_(opened(path)), formats_(book_) {
    lxw_doc_properties about{};
    std::string copy = title;
    about.title = copy.data();
    about.created = 946684800;  // the library would write the clock's time; 2000-01-01 instead
    workbook_set_properties(book_, &about);
  }

  Sheet sheet(const std::string& key, const std::vector<Column>& columns) {
    return {workbook_add_worksheet(book_, message(key).c_str()), columns, formats_};
  }

  // What was searched and how, one paragraph a row.
  void about(const Table& table) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, message("table.sheet.about").c_str());
    worksheet_set_column(sheet, 0, 0, 110, nullptr);
    lxw_row_t row = 0;
    worksheet_write_string(sheet, row, 0, table.title.c_str(), formats_.words);
    for (const std::string& note : table.notes)
      worksheet_write_string(sheet, ++row, 0, sheet_text(note).c_str(), formats_.words);
  }

  lxw_error close() { return workbook_close(std::exchange(book_, nullptr)); }

  ~Book() {
    if (book_) workbook_close(book_);
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

 private:
  static lxw_workbook* opened(const std::string& path) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    return workbook_new_opt(path.c_str(), &options);
  }

  lxw_workbook* book_;
  Formats formats_;
};

bool fill(Book& book, const LongTable& table, const std::string& key) {
  Sheet sheet = book.sheet(key, table.head.columns);
  table.rows([&](const Row& row) { sheet.add(row); });
  sheet.finish();
  return !sheet.overfull();
}

bool fill(Book& book, const LongTable& table) {
  const bool fits = fill(book, table, "table.sheet.table");
  book.about(table.head);
  return fits;
}

bool fill(Book& book, const Table& table) {
  Sheet main = book.sheet("table.sheet.table", table.columns);
  main.link_to(message("table.sheet.evidence"));
  for (const Row& row : table.rows) main.add(row);
  main.finish();
  const bool fits = fill(book, evidence_table(table), "table.sheet.evidence");
  book.about(table);
  return fits && !main.overfull();
}

Failure failure(const std::string& path, const std::string& reason) {
  return fail(Errc::write_failed, message("error.write_failed", {{"reason", reason}}), path,
              message("error.write_failed.hint"));
}

// Gives `sink` the bytes of `file`, and removes it.
Result<void> hand_over(const std::string& file, const Sink& sink) {
  std::ifstream in(file, std::ios::binary);
  std::array<char, 65536> piece{};
  while (in.read(piece.data(), piece.size()) || in.gcount() > 0)
    sink({piece.data(), static_cast<std::size_t>(in.gcount())});
  const bool whole = in.eof();
  std::error_code error;
  std::filesystem::remove(file, error);
  if (!whole) return failure(file, std::strerror(EIO));
  return {};
}

// The book that `table` fills, under `title`.
//
// The library writes to a name only, and tells stderr when it cannot; so it gets a file that is
// known to be there.
template <class Any>
Result<void> write_book(const Any& table, const std::string& title, const Sink& sink) {
  if (const auto missing = load_spreadsheet_library()) return failure({}, *missing);
  std::error_code error;
  std::string name = (std::filesystem::temp_directory_path(error) / "planlupe-XXXXXX").string();
  const int file = error ? -1 : ::mkstemp(name.data());
  if (file < 0) return failure(name, error ? error.message() : std::strerror(errno));
  ::close(file);
  Book book(name, title);
  const bool fits = fill(book, table);
  const lxw_error written = book.close();
  if (written == LXW_NO_ERROR && fits) return hand_over(name, sink);
  std::filesystem::remove(name, error);
  if (written != LXW_NO_ERROR) return failure(name, lxw_strerror(written));
  return fail(Errc::write_failed, message("error.sheet_full"), title,
              message("error.sheet_full.hint"));
}

}  // namespace

Result<void> table_xlsx(const Table& table, const Sink& sink) {
  return write_book(table, table.title, sink);
}

Result<void> table_xlsx(const LongTable& table, const Sink& sink) {
  return write_book(table, table.head.title, sink);
}

}  // namespace planlupe::query
