#include <catch2/catch.hpp>

#include "ingest/office/docx.h"
#include "tests/support/outline_of.h"
#include "tests/support/zip.h"

using namespace planlupe;
using namespace planlupe::ingest;
using tests::outline_of;

namespace {

const std::string styles =
    R"(<w:styles xmlns:w="w">)"
    R"(<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen"/><w:basedOn w:val="Mellom"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Mellom"><w:name w:val="Mellom"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Bilde"><w:name w:val="caption"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>)"
    R"(<w:style w:type="character" w:styleId="Skjult"><w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="A"/></w:style>)"
    R"(</w:styles>)";
const std::string footnotes =
    R"(<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>)"
    R"(<w:footnote w:id="1"><w:p><w:r><w:t>Se meldingen.</w:t></w:r></w:p></w:footnote></w:footnotes>)";

std::string run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }

std::string paragraph(const std::string& style, const std::string& content) {
  return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + content + "</w:p>";
}

std::string docx_of(const std::string& body) {
  return tests::zip_of(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>" + body +
                                 "</w:body></w:document>"},
       {"word/styles.xml", styles},
       {"word/footnotes.xml", footnotes}});
}

std::string read(const std::string& body) {
  const auto document = read_docx(docx_of(body));
  REQUIRE(document);
  return outline_of(*document);
}

}  // namespace

TEST_CASE("Word headings are known by their styles, own ones by what they are based on",
          "[ingest]") {
  CHECK(read(paragraph("Tittel", run("Plan")) + paragraph("Overskrift1", run("Mål")) +
             paragraph("Egen", run("Delmål")) + paragraph("Ukjent", run("Tekst")) +
             paragraph("A", run("Ring")) + paragraph("Bilde", run("Figur 1"))) ==
        "heading 1: Plan\nheading 1: Mål\nheading 2: Delmål\nparagraph: Tekst\nparagraph: Ring\n"
        "caption: Figur 1\n");
  const auto document =
      read_docx(docx_of(paragraph("Tittel", run("Plan")) + paragraph("Egen", run("Delmål")) +
                        "<w:p>" + run("Tekst") + "</w:p>"));
  CHECK(document->title == "Plan");
  CHECK(document->passages[2].heading_path == std::vector<std::string>{"Plan", "Delmål"});
}

TEST_CASE("Word lists have levels and the sentence that leads to them", "[ingest]") {
  const std::string second =
      R"(<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>)" +
      run("under") + "</w:p>";
  const auto document = read_docx(
      docx_of("<w:p>" + run("Vi skal:") + "</w:p>" + paragraph("Punkt", run("først")) + second));
  REQUIRE(document);
  CHECK(outline_of(*document) == "paragraph: Vi skal:\nlist_item 1: først\nlist_item 2: under\n");
  CHECK(document->passages[2].lead_in == document->passages[0].id);
}

TEST_CASE("Tracked changes in Word are read as accepted, comments and hidden text not at all",
          "[ingest]") {
  CHECK(read("<w:p>" + run("Vi ") + "<w:ins>" + run("skal ") +
             "</w:ins><w:del><w:r><w:delText>kan "
             "</w:delText></w:r></w:del><w:moveFrom>" +
             run("bort ") + "</w:moveFrom><w:moveTo>" + run("hit ") +
             "</w:moveTo><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>"
             "<w:r><w:instrText>PAGE</w:instrText></w:r>" +
             run("bosette") + "<w:commentRangeStart/><w:r><w:commentReference/></w:r></w:p>") ==
        "paragraph: Vi skal hit bosette\n");
  CHECK(read("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("Første ") + "</w:p><w:p>" +
             run("andre") + "</w:p>") == "paragraph: Første andre\n");
}

TEST_CASE("Word tables become rows, one-column tables and text boxes become boxes", "[ingest]") {
  const auto cell = [](const std::string& text) {
    return "<w:tc><w:p>" + run(text) + "</w:p></w:tc>";
  };
  CHECK(read("<w:tbl><w:tr>" + cell("Tiltak") + cell("Ansvar") + "</w:tr><w:tr>" + cell("Kurs") +
             cell("") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell("x") + cell("y") +
             "</w:tr></w:tbl>") == "table_row: Tiltak | Ansvar\ntable_row: Kurs |\n");
  CHECK(read("<w:tbl><w:tr>" + cell("Fakta") + "</w:tr></w:tbl>") == "paragraph box: Fakta\n");
  CHECK(read("<w:p>" + run("Tekst") + "<w:r><AlternateContent><Choice><txbxContent><w:p>" +
             run("Boks") + "</w:p></txbxContent></Choice><Fallback><w:p>" + run("Boks") +
             "</w:p></Fallback></AlternateContent></w:r></w:p>") ==
        "paragraph: Tekst\nparagraph box: Boks\n");
}

TEST_CASE("Word notes follow the paragraph that refers to them", "[ingest]") {
  CHECK(read("<w:p>" + run("Mål") + R"(<w:r><w:footnoteReference w:id="1"/></w:r></w:p>)" +
             R"(<w:p><w:r><w:footnoteReference w:id="9"/></w:r>)" + run("Slutt") + "</w:p>") ==
        "paragraph: Mål\nfootnote: Se meldingen.\nparagraph: Slutt\n");
}

TEST_CASE("Pages are counted by the breaks Word has left, else by those set by hand", "[ingest]") {
  const std::string hand = R"(<w:p><w:r><w:br w:type="page"/></w:r></w:p>)";
  CHECK(read("<w:p>" + run("a") + "</w:p>" + hand + "<w:p>" + run("b") + "</w:p>") ==
        "paragraph: a\nparagraph p2: b\n");
  CHECK(read("<w:p>" + run("a") + "</w:p>" + hand + "<w:p><w:r><w:lastRenderedPageBreak/></w:r>" +
             run("b") + "</w:p>") == "paragraph: a\nparagraph p2: b\n");
}

TEST_CASE("A table of contents in Word is no running text", "[ingest]") {
  CHECK(read(paragraph("INNH1", run("Mål") + "<w:r><w:tab/></w:r>" + run("4"))) ==
        "paragraph contents: Mål 4\n");
  CHECK(read(R"(<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>)"
             R"(</w:docPartObj></w:sdtPr><w:sdtContent>)" +
             paragraph("Overskrift1", run("Innhold")) + "</w:sdtContent></w:sdt>") ==
        "paragraph contents: Innhold\n");
}

TEST_CASE("What is no Word document is refused", "[ingest]") {
  for (const std::string& bytes :
       {std::string("PK\x03\x04rubbish"), std::string(),
        tests::zip_of({{"word/other.xml", "<a/>"}}),
        tests::zip_of({{"word/document.xml", "<w:document><w:body>"}}), docx_of("").substr(0, 200)})
    CHECK(read_docx(bytes).error().code == Errc::not_a_document);
}

TEST_CASE("Absurdly deep Word XML is passed over", "[ingest]") {
  std::string deep, end;
  for (int i = 0; i < 20000; ++i) {
    deep += "<w:sdtContent>";
    end += "</w:sdtContent>";
  }
  CHECK(read(deep + "<w:p>" + run("nederst") + "</w:p>" + end + "<w:p>" + run("etter") +
             "</w:p>") == "paragraph: etter\n");
}

TEST_CASE("A file that unpacks to more than it may is refused", "[ingest]") {
  const std::string huge(std::size_t{70} << 20, ' ');
  CHECK(read_docx(docx_of(huge)).error().code == Errc::output_too_large);
}

TEST_CASE("A Word run is hidden by its style unless it says otherwise", "[ingest]") {
  const std::string hidden = "<w:r><w:rPr><w:rStyle w:val=\"Skjult\"/></w:rPr><w:t>a</w:t></w:r>";
  const std::string shown =
      "<w:r><w:rPr><w:rStyle w:val=\"Skjult\"/><w:vanish w:val=\"0\"/></w:rPr><w:t>b</w:t></w:r>";
  CHECK(read("<w:p>" + run("Mål ") + hidden + shown + "</w:p>") == "paragraph: Mål b\n");
}

TEST_CASE("A Word paragraph stands on the page where it begins", "[ingest]") {
  const std::string page_break = "<w:r><w:br w:type=\"page\"/></w:r>";
  const auto document = read_docx(
      docx_of("<w:p>" + run("en") + page_break + "</w:p><w:p>" + run("to") +
              "</w:p><w:p><w:pPr><w:pageBreakBefore/></w:pPr>" + run("tre") + "</w:p><w:p>" +
              page_break + run("fire") + "</w:p><w:p><w:pPr><w:sectPr/></w:pPr>" + run("fem") +
              "</w:p><w:p>" + run("seks") + "</w:p>"));
  REQUIRE(document);
  std::vector<int> pages;
  for (const Passage& passage : document->passages) pages.push_back(passage.page);
  CHECK(pages == std::vector<int>{1, 2, 3, 4, 4, 5});
}
