#include "query/tables/spreadsheet_sheet.h"

#include <algorithm>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/evidence.h"

namespace planlupe::query {

namespace {

constexpr std::size_t text_limit = 32000;  // Excel refuses cells of 32 768 characters or more
constexpr std::size_t link_limit = 60000;  // Excel allows 65 530 links a sheet
constexpr std::size_t widest = 80;         // letters that a column shows side by side
constexpr std::size_t note_limit = 1000;   // Excel draws each when it opens the sheet

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

// Lines of the evidence sheet before the first cell from `first` on that has a passage, and within
// that cell before the passage.
std::size_t lines_before_passages(const Row& row, std::size_t first, const EvidenceExtent& extent) {
  std::size_t lines = 0;
  for (std::size_t i = first; i < row.cells.size(); ++i) {
    const auto& members = row.cells[i].members;
    const auto passage = std::find_if(members.begin(), members.end(),
                                      [](const Member& member) { return member.mention; });
    const auto before = static_cast<std::size_t>(passage - members.begin());
    if (passage != members.end()) return lines + std::min(before, extent.members);
    lines += evidence_rows(members.size(), extent);
  }
  return lines;
}

lxw_format* number_format(lxw_workbook* book, const char* pattern) {
  lxw_format* format = workbook_add_format(book);
  format_set_num_format(format, pattern);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

}  // namespace

std::string sheet_text(std::string_view text) {
  const bool as_it_is = text.size() <= text_limit && valid_utf8(text);
  std::string out = as_it_is ? std::string(text) : slice(text, 0, text_limit);
  for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (std::size_t at = 0; (at = out.find(none, at)) != std::string::npos;)
      out.replace(at, none.size(), "\uFFFD");
  return out;
}

Formats::Formats(lxw_workbook* book)
    : header(workbook_add_format(book)),
      words(workbook_add_format(book)),
      whole(number_format(book, "#,##0")),
      plain(number_format(book, "0")),
      tenths(number_format(book, "[=0]0.0;[<0.1]0.00;#,##0.0")),  // as decimals() has it
      hundredths(number_format(book, "#,##0.00")),
      percent(number_format(book, "0\" %\"")) {
  format_set_bold(header);
  format_set_text_wrap(header);
  format_set_align(header, LXW_ALIGN_VERTICAL_TOP);
  format_set_bottom(header, LXW_BORDER_THIN);
  format_set_text_wrap(words);
  format_set_align(words, LXW_ALIGN_VERTICAL_TOP);
}

lxw_format* Formats::of(Unit unit) const {
  if (unit == Unit::rate) return tenths;
  if (unit == Unit::ratio) return hundredths;
  if (unit == Unit::share) return percent;
  return unit == Unit::year ? plain : whole;
}

Sheet::Sheet(lxw_worksheet* sheet, const std::vector<Column>& columns, const Formats& formats)
    : sheet_(sheet), columns_(columns), formats_(formats), places_(sheet_columns(columns)) {
  longest_.assign(columns.size(), 8);
  for (std::size_t i = 0; i < columns.size(); ++i) write_header(columns[i], places_[i]);
}

void Sheet::add(const Row& row) {
  ++row_;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.total && !evidence_.empty()) link(row, i);
    write(row.cells[i], i);
  }
}

std::vector<std::string> Sheet::limits() const {
  std::vector<std::string> said;
  const auto add = [&](std::string_view key, std::size_t limit) {
    if (links_ > limit)
      said.push_back(message(key, {{"n", static_cast<long>(limit)},
                                   {"all", static_cast<long>(links_)},
                                   {"sheet", evidence_}}));
  };
  add("table.sheet.notes_limit", note_limit);
  add("table.sheet.links_limit", link_limit);
  if (cut_ > 0)
    said.push_back(message("table.sheet.cut", {{"n", static_cast<long>(cut_)},
                                               {"most", static_cast<long>(text_limit)}}));
  return said;
}

void Sheet::finish() {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto width = static_cast<double>(std::min(longest_[i] + 2, widest));
    worksheet_set_column(sheet_, places_[i], static_cast<lxw_col_t>(places_[i + 1] - 1),
                         columns_[i].unit == Unit::text ? width : 12, nullptr);
  }
  worksheet_freeze_panes(sheet_, 1, 0);
  if (row_ > 0)
    worksheet_autofilter(sheet_, 0, 0, row_, static_cast<lxw_col_t>(places_.back() - 1));
}

void Sheet::write_header(const Column& column, lxw_col_t place) {
  worksheet_write_string(sheet_, 0, place, column.title.c_str(), formats_.header);
  if (column.unit != Unit::part) return;
  const std::string of = message("table.of", {{"title", column.title}});
  worksheet_write_string(sheet_, 0, static_cast<lxw_col_t>(place + 1), of.c_str(), formats_.header);
}

void Sheet::write(const Cell& cell, std::size_t column) {
  const Unit unit = columns_[column].unit;
  if (unit == Unit::text) return write_text(cell.text, column);
  if (!cell.number) return;
  const lxw_col_t place = places_[column];
  worksheet_write_number(sheet_, row_, place, *cell.number, formats_.of(unit));
  if (unit == Unit::part)
    worksheet_write_number(sheet_, row_, static_cast<lxw_col_t>(place + 1), cell.of,
                           formats_.whole);
}

void Sheet::write_text(const std::string& text, std::size_t column) {
  const std::string shown = sheet_text(text);
  if (text.size() > text_limit && code_points(text) > text_limit) ++cut_;
  if (longest_[column] < widest && shown.size() > longest_[column])
    longest_[column] = std::max(longest_[column], code_points(slice(shown, 0, widest)));
  worksheet_write_string(sheet_, row_, places_[column], shown.c_str(), formats_.words);
}

void Sheet::link(const Row& row, std::size_t at) {
  const Cell& cell = row.cells[at];
  if (cell.members.empty()) return;
  const bool gathered = is_gathered(row, at);
  const std::size_t line = line_ + (gathered ? lines_before_passages(row, at + 1, extent_) : 0);
  const std::string target = "internal:'" + evidence_ + "'!A" + std::to_string(line);
  if (links_ < link_limit) worksheet_write_url(sheet_, row_, places_[at], target.c_str(), nullptr);
  if (links_++ < note_limit) note(cell, places_[at]);
  if (!gathered) line_ += evidence_rows(cell.members.size(), extent_);
}

void Sheet::note(const Cell& cell, lxw_col_t place) {
  lxw_comment_options options{};
  options.width = 420;
  options.height = 220;
  worksheet_write_comment_opt(sheet_, row_, place, sheet_text(note_of(cell)).c_str(), &options);
}

}  // namespace planlupe::query
