#include "query/tables/table_xlsx.h"

#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <system_error>
#include <utility>
#include <vector>

#include <xlsxwriter.h>

#include "corpus/messages.h"
#include "query/tables/evidence.h"
#include "query/tables/spreadsheet_library.h"
#include "query/tables/spreadsheet_sheet.h"

namespace planlupe::query {

namespace {

// More passages in full take long to write and to open; more than `most_passages` do so however
// short they are.
constexpr std::size_t many_passages = 50000, short_evidence = 200, most_passages = 100000;

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

  // What was searched and how, and what `limits` the sheets have, one paragraph a row.
  void about(const Table& table, const std::vector<std::string>& limits) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, message("table.sheet.about").c_str());
    worksheet_set_column(sheet, 0, 0, 110, nullptr);
    lxw_row_t row = 0;
    worksheet_write_string(sheet, row, 0, table.title.c_str(), formats_.words);
    for (const auto* paragraphs : {&table.notes, &limits})
      for (const std::string& note : *paragraphs)
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

Sheet filled(Book& book, const LongTable& table, const std::string& key) {
  Sheet sheet = book.sheet(key, table.head.columns);
  table.rows([&](const Row& row) { sheet.add(row); });
  sheet.finish();
  return sheet;
}

bool fill(Book& book, const LongTable& table) {
  const Sheet sheet = filled(book, table, "table.sheet.table");
  book.about(table.head, sheet.limits());
  return !sheet.overfull();
}

// The largest number that, when no cell has more of its `members` listed, makes `most` of them all.
// At least 1.
std::size_t fair_share(std::vector<std::size_t> members, std::size_t most) {
  std::sort(members.begin(), members.end());
  for (std::size_t i = 0; i < members.size(); ++i) {
    const std::size_t share = most / (members.size() - i);
    if (members[i] > share) return std::max<std::size_t>(share, 1);
    most -= members[i];
  }
  return EvidenceExtent{}.members;
}

EvidenceExtent extent_for(const Table& table) {
  const std::vector<std::size_t> members = listed_members(table);
  const auto all = std::accumulate(members.begin(), members.end(), std::size_t{0});
  EvidenceExtent extent;
  if (all > many_passages) extent.length = short_evidence;
  if (all > most_passages) extent.members = fair_share(members, most_passages);
  return extent;
}

// What the evidence sheet leaves out, in words.
void add_limits(const EvidenceExtent& extent, std::vector<std::string>& limits) {
  const auto add = [&](std::string_view key, std::size_t n) {
    limits.push_back(
        message(key, {{"n", static_cast<long>(n)}, {"sheet", message("table.sheet.evidence")}}));
  };
  if (extent.members != EvidenceExtent{}.members) add("table.sheet.first", extent.members);
  if (extent.length != EvidenceExtent{}.length) add("table.sheet.short", extent.length);
}

bool fill(Book& book, const Table& table) {
  const EvidenceExtent extent = extent_for(table);
  Sheet main = book.sheet("table.sheet.table", table.columns);
  main.link_to(message("table.sheet.evidence"), extent);
  for (const Row& row : table.rows) main.add(row);
  main.finish();
  const bool fits = !filled(book, evidence_table(table, extent), "table.sheet.evidence").overfull();
  std::vector<std::string> limits = main.limits();
  add_limits(extent, limits);
  book.about(table, limits);
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
