#include "query/tables/table_xlsx.h"

#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include <xlsxwriter.h>

#include "corpus/file.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/evidence.h"
#include "query/tables/spreadsheet_library.h"

namespace planlupe::query {

namespace {

constexpr std::size_t text_limit = 32000;  // Excel refuses cells of 32 768 characters or more
constexpr std::size_t noted = 5;           // members that a note quotes
constexpr std::size_t note_quote = 200;    // code points of each
constexpr std::size_t link_limit = 60000;  // Excel allows 65 530 links a sheet

// Sheet columns of a table: a part takes two.
std::vector<lxw_col_t> sheet_columns(const Table& table) {
  std::vector<lxw_col_t> places;
  lxw_col_t next = 0;
  for (const Column& column : table.columns) {
    places.push_back(next);
    next = static_cast<lxw_col_t>(next + (column.unit == Unit::part ? 2 : 1));
  }
  places.push_back(next);
  return places;
}

std::string quote_of(const Member& member) {
  std::string out = member.document->marked_title();
  if (member.mention) {
    const auto page = static_cast<long>(member.mention->tagged.page);
    out += message("table.page", {{"page", page}}) + ": «" +
           excerpt(member.mention->tagged.text, 0, note_quote) + "»";
  }
  return member.note.empty() ? out : out + " (" + member.note + ")";
}

std::string note_of(const Cell& cell) {
  std::string out;
  const std::size_t shown = std::min(noted, cell.members.size());
  for (std::size_t i = 0; i < shown; ++i) out += quote_of(cell.members[i]) + "\n";
  if (const auto rest = static_cast<long>(cell.members.size() - shown); rest > 0)
    out += message("table.more", {{"n", rest}});
  return out;
}

class Book {
 public:
  Book(const std::string& path, const Table& table) : book_(workbook_new(path.c_str())) {
    lxw_doc_properties about{};
    std::string title = table.title;
    about.title = title.data();
    about.created = 946684800;  // the library would write the clock's time; 2000-01-01 instead
    workbook_set_properties(book_, &about);
    header_ = workbook_add_format(book_);
    format_set_bold(header_);
    format_set_text_wrap(header_);
    format_set_align(header_, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(header_, LXW_BORDER_THIN);
    words_ = workbook_add_format(book_);
    format_set_text_wrap(words_);
    format_set_align(words_, LXW_ALIGN_VERTICAL_TOP);
    whole_ = number_format("#,##0");
    plain_ = number_format("0");
    tenths_ = number_format("#,##0.0");
    hundredths_ = number_format("#,##0.00");
  }

  lxw_worksheet* sheet(const std::string& key) {
    return workbook_add_worksheet(book_, message(key).c_str());
  }

  // Writes the rows of `table` to `sheet` and makes the header stay and filter.
  void write(lxw_worksheet* sheet, const Table& table) {
    const auto places = sheet_columns(table);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      write_header(sheet, table.columns[i], places[i]);
      worksheet_set_column(sheet, places[i], static_cast<lxw_col_t>(places[i + 1] - 1),
                           width_of(table, i), nullptr);
    }
    lxw_row_t row = 1;
    for (const Row& line : table.rows) {
      for (std::size_t i = 0; i < line.cells.size(); ++i)
        write_cell(sheet, row, places[i], line.cells[i], table.columns[i].unit);
      ++row;
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (row > 1)
      worksheet_autofilter(sheet, 0, 0, row - 1, static_cast<lxw_col_t>(places.back() - 1));
  }

  void write_line(lxw_worksheet* sheet, lxw_row_t row, const std::string& text) {
    worksheet_write_string(sheet, row, 0, slice(text, 0, text_limit).c_str(), words_);
  }

  // Lets the cells of `table` on `sheet` open into their evidence, which stands in the same order
  // on the sheet of that name.
  void link(lxw_worksheet* sheet, const Table& table, const std::string& evidence) {
    const auto places = sheet_columns(table);
    std::size_t line = 2;  // below the header, as Excel counts
    std::size_t links = 0;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      if (table.rows[r].total) continue;
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Cell& cell = table.rows[r].cells[i];
        if (cell.members.empty()) continue;
        const auto row = static_cast<lxw_row_t>(r + 1);
        const std::string target = "internal:'" + evidence + "'!A" + std::to_string(line);
        if (links++ < link_limit) {
          worksheet_write_url(sheet, row, places[i], target.c_str(), nullptr);
          write_cell(sheet, row, places[i], cell, table.columns[i].unit);
        }
        lxw_comment_options options{};
        options.width = 420;
        options.height = 220;
        worksheet_write_comment_opt(sheet, row, places[i], note_of(cell).c_str(), &options);
        line += cell.members.size();
      }
    }
  }

  lxw_error close() { return workbook_close(std::exchange(book_, nullptr)); }

  ~Book() {
    if (book_) workbook_close(book_);
  }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

 private:
  lxw_format* number_format(const char* pattern) {
    lxw_format* format = workbook_add_format(book_);
    format_set_num_format(format, pattern);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
  }

  void write_header(lxw_worksheet* sheet, const Column& column, lxw_col_t place) {
    worksheet_write_string(sheet, 0, place, column.title.c_str(), header_);
    if (column.unit != Unit::part) return;
    const std::string of = message("table.of", {{"title", column.title}});
    worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(place + 1), of.c_str(), header_);
  }

  void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t place, const Cell& cell,
                  Unit unit) {
    if (unit == Unit::text) {
      worksheet_write_string(sheet, row, place, slice(cell.text, 0, text_limit).c_str(), words_);
      return;
    }
    if (!cell.number) return;
    worksheet_write_number(sheet, row, place, *cell.number, format_of(unit));
    if (unit == Unit::part)
      worksheet_write_number(sheet, row, static_cast<lxw_col_t>(place + 1), cell.of, whole_);
  }

  lxw_format* format_of(Unit unit) const {
    if (unit == Unit::rate) return tenths_;
    if (unit == Unit::ratio) return hundredths_;
    return unit == Unit::year ? plain_ : whole_;
  }

  static double width_of(const Table& table, std::size_t column) {
    if (table.columns[column].unit != Unit::text) return 12;
    std::size_t longest = 8;
    for (const Row& row : table.rows)
      longest = std::max(longest, code_points(slice(row.cells[column].text, 0, 80)));
    return static_cast<double>(std::min<std::size_t>(longest + 2, 80));
  }

  lxw_workbook* book_;
  lxw_format *header_, *words_, *whole_, *plain_, *tenths_, *hundredths_;
};

void fill(Book& book, const Table& table) {
  lxw_worksheet* main = book.sheet("table.sheet.table");
  book.write(main, table);
  const Table evidence = evidence_table(table);
  book.link(main, table, message("table.sheet.evidence"));
  book.write(book.sheet("table.sheet.evidence"), evidence);
  lxw_worksheet* about = book.sheet("table.sheet.about");
  worksheet_set_column(about, 0, 0, 110, nullptr);
  book.write_line(about, 0, table.title);
  for (std::size_t i = 0; i < table.notes.size(); ++i)
    book.write_line(about, static_cast<lxw_row_t>(i + 1), table.notes[i]);
}

Failure failure(const std::string& path, const std::string& reason) {
  return fail(Errc::write_failed, message("error.write_failed", {{"reason", reason}}), path,
              message("error.write_failed.hint"));
}

}  // namespace

Result<std::string> table_xlsx(const Table& table) {
  if (const auto missing = load_spreadsheet_library()) return failure({}, *missing);
  // The library writes to a name only, and tells stderr when it cannot; so it gets a file that is
  // known to be there.
  std::error_code error;
  std::string name = (std::filesystem::temp_directory_path(error) / "planlupe-XXXXXX").string();
  const int file = error ? -1 : ::mkstemp(name.data());
  if (file < 0) return failure(name, error ? error.message() : std::strerror(errno));
  ::close(file);
  Book book(name, table);
  fill(book, table);
  const lxw_error written = book.close();
  auto bytes = read_file(name);
  std::filesystem::remove(name, error);
  if (written != LXW_NO_ERROR) return failure(name, lxw_strerror(written));
  return bytes;
}

}  // namespace planlupe::query
