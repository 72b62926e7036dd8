#include <catch2/catch.hpp>

#include "ingest/office/odt.h"
#include "tests/support/outline_of.h"
#include "tests/support/zip.h"

using namespace planlupe;
using namespace planlupe::ingest;

namespace {

std::string odt_of(const std::string& text) {
  return tests::zip_of(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml",
        R"(<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>)" +
            text + "</office:text></office:body></office:document-content>"}});
}

std::string read(const std::string& text) {
  const auto document = read_odt(odt_of(text));
  REQUIRE(document);
  return tests::outline_of(*document);
}

}  // namespace

TEST_CASE("OpenDocument headings have their outline level", "[ingest]") {
  CHECK(
      read(
          R"(<text:p text:style-name="Title">Plan</text:p><text:h text:outline-level="2">Mål</text:h>)"
          R"(<text:p>Vi<text:s text:c="3"/>skal <text:span>bosette</text:span><text:line-break/>flere.</text:p>)") ==
      "heading 1: Plan\nheading 2: Mål\nparagraph: Vi skal bosette flere.\n");
}

TEST_CASE("OpenDocument lists nest, and only the first paragraph is the item", "[ingest]") {
  CHECK(read("<text:p>Vi "
             "skal:</text:p><text:list><text:list-item><text:p>en</text:p><text:p>mer</text:p>"
             "<text:list><text:list-item><text:p>to</text:p></text:list-item></text:list>"
             "</text:list-item></text:list>") ==
        "paragraph: Vi skal:\nlist_item 1: en\nparagraph: mer\nlist_item 2: to\n");
}

TEST_CASE("OpenDocument tables, frames, notes and contents are told apart", "[ingest]") {
  CHECK(
      read("<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A"
           "</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell>"
           "</table:table-row></table:table-header-rows></table:table>"
           "<text:p>Tekst<text:note><text:note-citation>1</text:note-citation><text:note-body>"
           "<text:p>Note.</text:p></text:note-body></"
           "text:note><draw:frame><draw:text-box><text:p>Boks"
           "</text:p></draw:text-box></draw:frame></text:p><text:table-of-content><text:index-body>"
           "<text:p>Mål 4</text:p></text:index-body></text:table-of-content>") ==
      "table_row: A | B\nparagraph: Tekst\nfootnote: Note.\nparagraph box: Boks\n"
      "paragraph contents: Mål 4\n");
}

TEST_CASE("OpenDocument cells that one above covers are empty, those beside it part of it",
          "[ingest]") {
  CHECK(read("<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>"
             "<table:table-cell table:number-columns-spanned='2'><text:p>B</text:p>"
             "</table:table-cell><table:covered-table-cell/></table:table-row><table:table-row>"
             "<table:covered-table-cell/><table:table-cell><text:p>1</text:p></table:table-cell>"
             "<table:table-cell><text:p>2</text:p></table:table-cell></table:table-row>"
             "</table:table>") == "table_row: A | B\ntable_row: | 1 | 2\n");
}

TEST_CASE("OpenDocument styles tell of page breaks, hidden text and what was formatted by hand",
          "[ingest]") {
  const auto style = [](const std::string& name, const std::string& parent,
                        const std::string& properties) {
    return "<style:style style:name='" + name + "' style:parent-style-name='" + parent + "'>" +
           properties + "</style:style>";
  };
  const std::string bytes = tests::zip_of(
      {{"content.xml",
        "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:fo='f'>"
        "<office:automatic-styles>" +
            style("P1", "Title", "") +
            style("P2", "Ny", "<style:text-properties fo:color='#000000'/>") +
            "</office:automatic-styles><office:body><office:text>"
            "<text:p text:style-name='P1'>Plan</text:p><text:p>Vi <text:span "
            "text:style-name='Skjult'>ikke</text:span>skal</text:p><text:p "
            "text:style-name='P2'>bosette</text:p></office:text></office:body>"
            "</office:document-content>"},
       {"styles.xml", "<office:document-styles xmlns:office='o' xmlns:style='s'><office:styles>" +
                          style("Ny", "", "<style:paragraph-properties fo:break-before='page'/>") +
                          style("Skjult", "", "<style:text-properties text:display='none'/>") +
                          "</office:styles></office:document-styles>"}});
  const auto document = read_odt(bytes);
  REQUIRE(document);
  CHECK(tests::outline_of(*document) ==
        "heading 1: Plan\nparagraph: Vi skal\nparagraph p2: bosette\n");
}

TEST_CASE("OpenDocument deletions and comments are left out", "[ingest]") {
  CHECK(read("<text:tracked-changes><text:changed-region><text:deletion><text:p>gammelt</text:p>"
             "</text:deletion></text:changed-region></text:tracked-changes><text:p>Nytt"
             "<office:annotation><text:p>Hva?</text:p></office:annotation> mål</text:p>") ==
        "paragraph: Nytt mål\n");
}

TEST_CASE("OpenDocument pages are counted where the program left its marks", "[ingest]") {
  CHECK(read("<text:p>a</text:p><text:soft-page-break/><text:p>b</text:p>") ==
        "paragraph: a\nparagraph p2: b\n");
}

TEST_CASE("What is no OpenDocument text is refused", "[ingest]") {
  for (const std::string& bytes :
       {std::string("PK"), tests::zip_of({{"content.xml", "<a><b>"}}),
        tests::zip_of({{"content.xml", "<a/>"}}), tests::zip_of({{"other", "x"}})})
    CHECK(read_odt(bytes).error().code == Errc::not_a_document);
}
