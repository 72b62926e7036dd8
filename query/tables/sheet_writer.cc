#include "query/tables/sheet_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "corpus/text.h"
#include "query/tables/xml_text.h"

namespace planlupe::query {

namespace {

constexpr std::size_t measured = 1000;  // rows whose words say how wide columns are
constexpr std::size_t widest = 80;      // characters
constexpr std::size_t buffered = std::size_t{1} << 16;

template <class Number>
void append_number(std::string& out, Number number) {
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.begin(), digits.end(), number);
  out.append(digits.begin(), end);
}

// "A" … "Z", "AA" …
std::string letters_of(std::size_t column) {
  std::string letters;
  for (++column; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters;
}

std::string_view head_of(SheetWriter::Kind kind) {
  return kind == SheetWriter::Kind::page
             ? "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>"
             : "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
               "activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>"
               "</sheetView></sheetViews>";
}

}  // namespace

SheetWriter::SheetWriter(std::size_t number, std::size_t columns, Kind kind, SharedStrings& strings)
    : number_(number),
      kind_(kind),
      strings_(strings),
      file_("xl/worksheets/sheet" + std::to_string(number) + ".xml"),
      columns_(columns),
      notes_(number) {
  for (std::size_t i = 0; i < columns; ++i) columns_[i].letters = letters_of(i);
}

void SheetWriter::begin_row() {
  if (row_ > 0) end_row();
  row_text_ = std::to_string(++row_);
  xml_ += "<row r=\"";
  (xml_ += row_text_) += "\">";
}

void SheetWriter::end_row() {
  xml_ += "</row>";
  if (row_ < measured || xml_.size() < buffered) return;
  if (!head_written_) write_head();
  file_.write(xml_);
  xml_.clear();
}

void SheetWriter::begin_cell(std::size_t column, CellStyle style) {
  ((xml_ += "<c r=\"") += columns_[column].letters) += row_text_;
  if (style == CellStyle::words) return;
  xml_ += "\" s=\"";
  append_number(xml_, static_cast<unsigned>(style));
}

void SheetWriter::put_shared(std::size_t column, std::size_t text, CellStyle style) {
  begin_cell(column, style);
  xml_ += "\" t=\"s\"><v>";
  append_number(xml_, text);
  xml_ += "</v></c>";
}

void SheetWriter::put_text(std::size_t column, const std::string& text, CellStyle style) {
  if (text.empty()) return;
  Column& place = columns_[column];
  if (place.last != text) {
    place.last = text;
    place.shared = strings_.number_of(text);
    if (style == CellStyle::words && row_ <= measured)
      widen(column, std::min(code_points(text), widest - 2) + 2);
  }
  put_shared(column, place.shared, style);
}

void SheetWriter::put_number(std::size_t column, double number, CellStyle style) {
  begin_cell(column, style);
  xml_ += "\"><v>";
  append_number(xml_, number);
  xml_ += "</v></c>";
}

void SheetWriter::widen(std::size_t column, std::size_t characters) {
  columns_[column].width = std::max(columns_[column].width, characters);
}

void SheetWriter::link(std::size_t column, std::size_t line) {
  links_.push_back({row_, column, line});
}

void SheetWriter::note(std::size_t column, std::string_view words) {
  notes_.add(columns_[column].letters + row_text_, row_ - 1, column, words);
}

std::string SheetWriter::range() const {
  return "$A$1:$" + columns_.back().letters + "$" + row_text_;
}

std::vector<std::size_t> SheetWriter::widths() const {
  std::vector<std::size_t> widths;
  for (const Column& column : columns_) widths.push_back(column.width);
  return widths;
}

void SheetWriter::write_head() {
  head_written_ = true;
  std::string head =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";
  head += head_of(kind_);
  head += "<sheetFormatPr defaultRowHeight=\"15\"/><cols>";
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const std::string place = std::to_string(i + 1);
    head += "<col min=\"" + place + "\" max=\"" + place + "\" width=\"" +
            std::to_string(columns_[i].width) + ".7109375\" customWidth=\"1\"/>";
  }
  file_.write(head + "</cols><sheetData>");
}

void SheetWriter::write_links(const std::string& target) {
  if (links_.empty()) return;
  file_.write("<hyperlinks>");
  for (const auto& [row, column, line] : links_) {
    const std::string to = xml_text("'" + target + "'!A" + std::to_string(line));
    file_.write("<hyperlink ref=\"" + columns_[column].letters + std::to_string(row) +
                "\" location=\"" + to + "\" display=\"" + to + "\"/>");
  }
  file_.write("</hyperlinks>");
}

void SheetWriter::finish(const std::string& target, ZipWriter& zip) && {
  end_row();
  if (!head_written_) write_head();
  file_.write(xml_ + "</sheetData>");
  if (filtered()) {
    std::string cells = range();
    std::erase(cells, '$');
    file_.write("<autoFilter ref=\"" + cells + "\"/>");
  }
  write_links(target);
  file_.write(
      "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" "
      "footer=\"0.3\"/>");
  if (has_notes()) file_.write("<legacyDrawing r:id=\"rId1\"/>");
  file_.write("</worksheet>");
  zip.add(std::move(file_));
  std::move(notes_).finish(widths(), zip);
}

}  // namespace planlupe::query
