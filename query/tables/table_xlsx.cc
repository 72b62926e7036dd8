#include "query/tables/table_xlsx.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "query/tables/evidence.h"
#include "query/tables/workbook.h"

namespace planlupe::query {

namespace {

constexpr std::size_t row_limit = 1048576;
constexpr std::size_t noted = 5;           // members that a note quotes
constexpr std::size_t note_quote = 200;    // code points of each
constexpr std::size_t link_limit = 60000;  // Excel allows 65 530 links a sheet
constexpr std::size_t note_limit = 20000;  // Excel draws each when it opens the sheet

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

CellStyle style_of(Unit unit) {
  if (unit == Unit::rate) return CellStyle::tenths;
  if (unit == Unit::ratio) return CellStyle::hundredths;
  return unit == Unit::year ? CellStyle::plain : CellStyle::whole;
}

// Sheet columns of a table's, and one past the last: a part takes two.
std::vector<std::size_t> sheet_columns(const std::vector<Column>& columns) {
  std::vector<std::size_t> places{0};
  for (const Column& column : columns)
    places.push_back(places.back() + (column.unit == Unit::part ? 2 : 1));
  return places;
}

// The rows of a table below its titles.
class TableSheet {
 public:
  TableSheet(Workbook& book, const std::vector<Column>& columns)
      : columns_(columns),
        places_(sheet_columns(columns)),
        sheet_(book.sheet(places_.back(), SheetWriter::Kind::list)) {
    sheet_.begin_row();
    for (std::size_t i = 0; i < columns.size(); ++i) put_title(columns[i], places_[i]);
  }

  void add(const Row& row) {
    sheet_.begin_row();
    for (std::size_t i = 0; i < row.cells.size(); ++i) put(row.cells[i], i);
  }

  // Likewise, its counted cells opening into the evidence, where members stand in the same order.
  void add_linked(const Row& row) {
    add(row);
    for (std::size_t i = 0; !row.total && i < row.cells.size(); ++i)
      if (!row.cells[i].members.empty()) link(row.cells[i], places_[i]);
  }

  SheetWriter done() && { return std::move(sheet_); }

 private:
  void put_title(const Column& column, std::size_t place) {
    sheet_.put_text(place, column.title, CellStyle::header);
    if (column.unit == Unit::part)
      sheet_.put_text(place + 1, message("table.of", {{"title", column.title}}), CellStyle::header);
  }

  void put(const Cell& cell, std::size_t column) {
    const Unit unit = columns_[column].unit;
    const std::size_t place = places_[column];
    if (unit == Unit::text) return sheet_.put_text(place, cell.text);
    if (!cell.number) return;
    sheet_.put_number(place, *cell.number, style_of(unit));
    if (unit == Unit::part) sheet_.put_number(place + 1, cell.of, CellStyle::whole);
  }

  void link(const Cell& cell, std::size_t place) {
    if (linked_ < link_limit) sheet_.link(place, line_);
    if (linked_++ < note_limit) sheet_.note(place, note_of(cell));
    line_ += cell.members.size();
  }

  const std::vector<Column>& columns_;
  std::vector<std::size_t> places_;
  SheetWriter sheet_;
  std::size_t line_ = 2;  // of the evidence, as spreadsheets count
  std::size_t linked_ = 0;
};

// The members of a table's cells, as evidence_table has them; the words of a passage are looked up
// once, however many cells it counts in.
class EvidenceSheet {
 public:
  EvidenceSheet(Workbook& book, const std::vector<Column>& columns)
      : strings_(book.strings()),
        sheet_(book.sheet(columns.size(), SheetWriter::Kind::list)),
        last_(columns.size() - 1) {
    sheet_.begin_row();
    for (std::size_t i = 0; i < columns.size(); ++i)
      sheet_.put_text(i, columns[i].title, CellStyle::header);
    sheet_.widen(last_, 80);
  }

  void add(const std::string& row, const std::string& column, const Member& member) {
    const Plan& plan = member.document->plan;
    sheet_.begin_row();
    sheet_.put_text(0, row);
    sheet_.put_text(1, column);
    sheet_.put_text(2, plan.county);
    sheet_.put_text(3, member.document->marked_title());
    sheet_.put_text(4, plan.file);
    if (!member.mention || !member.note.empty()) {
      sheet_.put_text(last_, member_words(member));
      return;
    }
    sheet_.put_number(5, member.mention->tagged.page, CellStyle::plain);
    sheet_.put_shared(last_, words_of(member));
  }

  SheetWriter done() && { return std::move(sheet_); }

 private:
  std::size_t words_of(const Member& member) {
    const auto [found, fresh] = words_.emplace(member.mention, 0);
    if (fresh) found->second = strings_.number_of(member_words(member));
    return found->second;
  }

  SharedStrings& strings_;
  SheetWriter sheet_;
  std::size_t last_;
  std::unordered_map<const Mention*, std::size_t> words_;
};

// Adds `sheet` under the name of that message. False when it has more rows than programs open.
bool add(Workbook& book, std::string_view key, SheetWriter sheet, const std::string& target = {}) {
  const bool fits = sheet.rows() <= row_limit;
  book.add(message(key), std::move(sheet), target);
  return fits;
}

// What was searched and how, one paragraph a row.
void add_about(Workbook& book, const Table& table) {
  SheetWriter sheet = book.sheet(1, SheetWriter::Kind::page);
  sheet.widen(0, 110);
  sheet.begin_row();
  sheet.put_text(0, table.title);
  for (const std::string& note : table.notes) {
    sheet.begin_row();
    sheet.put_text(0, note);
  }
  add(book, "table.sheet.about", std::move(sheet));
}

Result<void> finish(Workbook& book, const Table& table, bool fits) {
  add_about(book, table);
  if (!fits)
    return fail(Errc::write_failed, message("error.sheet_full"), table.title,
                message("error.sheet_full.hint"));
  return book.finish();
}

}  // namespace

Result<void> table_xlsx(const Table& table, const Sink& sink) {
  Workbook book(table.title, sink);
  TableSheet main(book, table.columns);
  for (const Row& row : table.rows) main.add_linked(row);
  const bool main_fits =
      add(book, "table.sheet.table", std::move(main).done(), message("table.sheet.evidence"));
  EvidenceSheet evidence(book, evidence_table(table).head.columns);
  each_member(table, [&](const std::string& row, const std::string& column, const Member& member) {
    evidence.add(row, column, member);
  });
  const bool fits = add(book, "table.sheet.evidence", std::move(evidence).done());
  return finish(book, table, fits && main_fits);
}

Result<void> table_xlsx(const LongTable& table, const Sink& sink) {
  Workbook book(table.head.title, sink);
  TableSheet main(book, table.head.columns);
  table.rows([&](const Row& row) { main.add(row); });
  return finish(book, table.head, add(book, "table.sheet.table", std::move(main).done()));
}

}  // namespace planlupe::query
