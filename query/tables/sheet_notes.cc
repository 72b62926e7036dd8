#include "query/tables/sheet_notes.h"

#include <utility>

#include "query/tables/xml_text.h"

namespace planlupe::query {

namespace {

constexpr std::size_t note_width = 420, note_rows = 11;  // pixels; rows of 20
constexpr std::size_t shapes_a_block = 1024;             // of numbers that a drawing may give

constexpr std::string_view words_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    "<authors><author></author></authors><commentList>";

constexpr std::string_view frames_head =
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" "
    "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
    "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
    "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"";

constexpr std::string_view frames_type =
    "\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" "
    "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
    "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

constexpr std::string_view links =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing\" "
    "Target=\"../drawings/vmlDrawing";

constexpr std::string_view links_middle =
    ".vml\"/><Relationship Id=\"rId2\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" "
    "Target=\"../comments";

std::size_t pixels(std::size_t characters) { return characters * 7 + 5; }

// Where a note ends that begins a little into `column`: "7, 79", a column and pixels into it.
std::string end_after(std::size_t column, const std::vector<std::size_t>& widths) {
  constexpr std::size_t unset = 64;  // pixels of a column that the sheet does not have
  std::size_t left = 15 + note_width;
  for (;; ++column) {
    const std::size_t width = column < widths.size() ? pixels(widths[column]) : unset;
    if (left < width) return std::to_string(column) + ", " + std::to_string(left);
    left -= width;
  }
}

std::string anchor(std::size_t row, std::size_t column, const std::vector<std::size_t>& widths) {
  const std::size_t top = row > 0 ? row - 1 : 0;
  return std::to_string(column + 1) + ", 15, " + std::to_string(top) + ", 10, " +
         end_after(column + 1, widths) + ", " + std::to_string(top + note_rows) + ", 10";
}

}  // namespace

SheetNotes::SheetNotes(std::size_t sheet)
    : sheet_(std::to_string(sheet)), words_("xl/comments" + sheet_ + ".xml") {
  words_.write(words_head);
}

void SheetNotes::add(const std::string& place, std::size_t row, std::size_t column,
                     std::string_view words) {
  cells_.push_back({row, column});
  std::string xml = "<comment ref=\"" + place +
                    "\" authorId=\"0\"><text><r><rPr><sz val=\"8\"/><color indexed=\"81\"/>"
                    "<rFont val=\"Tahoma\"/><family val=\"2\"/></rPr>"
                    "<t xml:space=\"preserve\">";
  append_xml(xml, words);
  words_.write(xml + "</t></r></text></comment>");
}

PackedFile SheetNotes::frames(const std::vector<std::size_t>& widths) const {
  PackedFile file("xl/drawings/vmlDrawing" + sheet_ + ".vml");
  file.write(frames_head);
  for (std::size_t block = 1; block <= 1 + cells_.size() / shapes_a_block; ++block)
    file.write((block > 1 ? "," : "") + std::to_string(block));
  file.write(frames_type);
  std::size_t shape = shapes_a_block;
  for (const auto& [row, column] : cells_)
    file.write("<v:shape id=\"_x0000_s" + std::to_string(++shape) +
               "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\" "
               "fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
               "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
               "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>"
               "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" +
               anchor(row, column, widths) + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" +
               std::to_string(row) + "</x:Row><x:Column>" + std::to_string(column) +
               "</x:Column></x:ClientData></v:shape>");
  file.write("</xml>");
  return file;
}

void SheetNotes::finish(const std::vector<std::size_t>& widths, ZipWriter& zip) && {
  if (empty()) return;
  words_.write("</commentList></comments>");
  zip.add(std::move(words_));
  zip.add(frames(widths));
  zip.add("xl/worksheets/_rels/sheet" + sheet_ + ".xml.rels",
          std::string(links) + sheet_ + std::string(links_middle) + sheet_ +
              ".xml\"/></Relationships>");
}

}  // namespace planlupe::query
