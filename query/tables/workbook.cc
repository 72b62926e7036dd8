#include "query/tables/workbook.h"

#include <initializer_list>
#include <string_view>
#include <utility>

#include "query/tables/xml_text.h"

namespace planlupe::query {

namespace {

constexpr std::string_view xml_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/";
constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view spreadsheet =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.";

std::string concat(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out += part;
  return out;
}

// A part of the file and what it holds, as its list of contents says.
std::string part(const std::string& name, std::string_view holds) {
  return concat({"<Override PartName=\"/", name, "\" ContentType=\"", holds, "+xml\"/>"});
}

// What one part leads to.
std::string relation(std::size_t id, std::string_view type, const std::string& target) {
  return concat({"<Relationship Id=\"rId", std::to_string(id), "\" Type=\"", type, "\" Target=\"",
                 target, "\"/>"});
}

std::string relations(const std::string& inside) {
  return concat({xml_head, "<Relationships xmlns=\"", package, "relationships\">", inside,
                 "</Relationships>"});
}

std::string file_links() {
  return relations(
      relation(1, concat({office, "relationships/officeDocument"}), "xl/workbook.xml") +
      relation(2, concat({package, "relationships/metadata/core-properties"}),
               "docProps/core.xml"));
}

// In the order of CellStyle. Number formats 1, 3 and 4 are every spreadsheet program's own.
constexpr std::string_view styles =
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.0\"/></numFmts>"
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
    "<border><left/><right/><top/><bottom style=\"thin\"><color auto=\"1\"/></bottom><diagonal/>"
    "</border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\">"
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellStyleXfs><cellXfs count=\"6\">"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" "
    "applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>";

std::string number_style(int format) {
  return concat({"<xf numFmtId=\"", std::to_string(format),
                 "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
                 "applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"});
}

std::string styles_xml() {
  std::string out = concat({xml_head, styles});
  for (const int format : {3, 1, 164, 4}) out += number_style(format);
  return out +
         "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
         "</cellStyles></styleSheet>";
}

}  // namespace

SheetWriter Workbook::sheet(std::size_t columns, SheetWriter::Kind kind) {
  return {sheets_.size() + 1, columns, kind, strings_};
}

void Workbook::add(const std::string& name, SheetWriter sheet, const std::string& target) {
  sheets_.push_back({name, sheet.filtered() ? sheet.range() : "", sheet.has_notes()});
  std::move(sheet).finish(target, zip_);
}

Result<void> Workbook::finish() {
  zip_.add(std::move(strings_).finish());
  zip_.add("xl/styles.xml", styles_xml());
  zip_.add("xl/workbook.xml", book());
  zip_.add("xl/_rels/workbook.xml.rels", book_links());
  zip_.add("docProps/core.xml", about());
  zip_.add("_rels/.rels", file_links());
  zip_.add("[Content_Types].xml", content_types());
  return zip_.finish();
}

std::string Workbook::content_types() const {
  std::string out = concat(
      {xml_head, "<Types xmlns=\"", package, "content-types\">",
       "<Default Extension=\"rels\" "
       "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
       "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"vml\" "
       "ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"});
  const auto add = [&](const std::string& name, std::string_view holds) {
    out += part(name, concat({spreadsheet, holds}));
  };
  add("xl/workbook.xml", "sheet.main");
  add("xl/styles.xml", "styles");
  add("xl/sharedStrings.xml", "sharedStrings");
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    add("xl/worksheets/sheet" + number + ".xml", "worksheet");
    if (sheets_[i].notes) add("xl/comments" + number + ".xml", "comments");
  }
  return out + part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties") +
         "</Types>";
}

std::string Workbook::book() const {
  std::string names, filters;
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    const std::string number = std::to_string(i + 1), name = xml_text(sheets_[i].name);
    names +=
        concat({"<sheet name=\"", name, "\" sheetId=\"", number, "\" r:id=\"rId", number, "\"/>"});
    if (!sheets_[i].filtered.empty())
      filters +=
          concat({"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"", std::to_string(i),
                  "\" hidden=\"1\">'", name, "'!", sheets_[i].filtered, "</definedName>"});
  }
  if (!filters.empty()) filters = "<definedNames>" + filters + "</definedNames>";
  return concat({xml_head,
                 "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                 "xmlns:r=\"",
                 office, "relationships\"><bookViews><workbookView/></bookViews><sheets>", names,
                 "</sheets>", filters, "</workbook>"});
}

std::string Workbook::book_links() const {
  std::string out;
  const std::size_t n = sheets_.size();
  for (std::size_t i = 1; i <= n; ++i)
    out += relation(i, concat({office, "relationships/worksheet"}),
                    "worksheets/sheet" + std::to_string(i) + ".xml");
  return relations(
      out + relation(n + 1, concat({office, "relationships/styles"}), "styles.xml") +
      relation(n + 2, concat({office, "relationships/sharedStrings"}), "sharedStrings.xml"));
}

// Programs show a date; the same table gives the same bytes on any day.
std::string Workbook::about() const {
  constexpr std::string_view date = " xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z";
  return concat({xml_head, "<cp:coreProperties xmlns:cp=\"", package,
                 "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                 "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                 "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>",
                 xml_text(title_), "</dc:title><dcterms:created", date,
                 "</dcterms:created><dcterms:modified", date,
                 "</dcterms:modified></cp:coreProperties>"});
}

}  // namespace planlupe::query
