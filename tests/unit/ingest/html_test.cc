#include <catch2/catch.hpp>

#include "ingest/office/html.h"
#include "tests/support/outline_of.h"

using namespace planlupe;
using namespace planlupe::ingest;

namespace {

std::string read(const std::string& html) {
  const auto document = read_html(html);
  REQUIRE(document);
  return tests::outline_of(*document);
}

}  // namespace

TEST_CASE("Web pages give headings, paragraphs and nested lists", "[ingest]") {
  CHECK(read("<html><head><title>Plan</title></head><body><h1>Mål</h1><p>Vi <b>skal</b> bosette<br>"
             "flere:<ul><li>en<li>to<ol><li>under</ol></ul><div>Slutt</div></body></html>") ==
        "heading 1: Mål\nparagraph: Vi skal bosette flere:\nlist_item 1: en\nlist_item 1: to\n"
        "list_item 2: under\nparagraph: Slutt\n");
  CHECK(read_html("<title>Plan for  alle</title><p>a").value().title == "Plan for alle");
}

TEST_CASE("Notes of a web page are told from its lists by their role", "[ingest]") {
  CHECK(
      read("<p>Mål<a role='doc-noteref'><sup>1</sup></a> og</p><section role='doc-endnotes'><ol>"
           "<li><p>Se der.<a role='doc-backlink'>tilbake</a></p></ol></section><ul><li>en</ul>") ==
      "paragraph: Mål og\nfootnote: Se der.\nlist_item 1: en\n");
}

TEST_CASE("Notes of a page that LibreOffice or Word saved are told from its text", "[ingest]") {
  CHECK(
      read("<div title='header'><p>Topp</div><p>Mål<a class='sdfootnoteanc' href='#a'><sup>1</sup>"
           "</a></p><div id='sdfootnote1'><p><a class='sdfootnotesym' href='#b'>1</a>Se der.</div>"
           "<div title='footer'><p>Side 2</div>") == "paragraph: Mål\nfootnote: Se der.\n");
  CHECK(read("<p>Mål<a href='#_ftn1'>[1]</a></p><div style='mso-element: footnote' id=ftn1><p><a "
             "href='#_ftnref1'>[1]</a> Se der.</p></div>") ==
        "paragraph: Mål\nfootnote: Se der.\n");
}

TEST_CASE("A list item is one though its text is a paragraph", "[ingest]") {
  CHECK(read("<ul>\n<li>\n<p>en</p><p>mer</p><ul><li><p>to</p></ul></ul>") ==
        "list_item 1: en\nparagraph: mer\nlist_item 2: to\n");
}

TEST_CASE("What HTML does not know stands within its line", "[ingest]") {
  CHECK(read("<p>Fra <sdfield type=DATETIME>1. mai</sdfield>, se <x-ref>her</x-ref>.</p>"
             "<section>Mål</section><main>Vi</main>") ==
        "paragraph: Fra 1. mai, se her.\nparagraph: Mål\nparagraph: Vi\n");
}

TEST_CASE("A cell that reaches down leaves empty cells beside the next ones", "[ingest]") {
  CHECK(read("<table><tr><td rowspan=2>A<td colspan=2>B<tr><td>1<td>2<tr><td>3<td>4<td "
             "rowspan='-1'>5</table>") ==
        "table_row: A | B\ntable_row: | 1 | 2\n"
        "table_row: 3 | 4 | 5\n");
}

TEST_CASE("Tables of data become rows, tables for layout running text", "[ingest]") {
  CHECK(read("<table><caption>Tabell 1</caption><thead><tr><th>A<th>B</thead><tr><td>1<td><p>2</p>3"
             "</table>") == "caption: Tabell 1\ntable_row: A | B\ntable_row: 1 | 2 3\n");
  CHECK(read("<table><tr><td><h2>Mål</h2><p>Tekst</td></tr></table>") ==
        "heading 2: Mål\nparagraph: Tekst\n");
}

TEST_CASE("Scripts, navigation, deletions and what is hidden are left out", "[ingest]") {
  CHECK(
      read(
          "<nav>Meny</nav><script>var a</script><style>p{}</style><p>Vi <del>kan</del> <ins>skal"
          "</ins><!-- nei --></p><p hidden>a</p><p style='display:none'>b</p><footer>c</footer>") ==
      "paragraph: Vi skal\n");
}

TEST_CASE("Web pages in an older encoding are read, with a word of warning", "[ingest]") {
  const auto document = read_html("<html><body><p>M\xE5l \x96 f\xF8rst</p></body></html>");
  REQUIRE(document);
  CHECK(tests::outline_of(*document) == "paragraph: Mål – først\n");
  REQUIRE(document->problems.size() == 1);
  CHECK(document->problems[0].code == "encoding_guessed");
}

TEST_CASE("Broken and absurd web pages end well", "[ingest]") {
  CHECK(read_html("").error().code == Errc::not_a_document);
  CHECK(read_html("<html></html>").has_value() == true);
  std::string deep;
  for (int i = 0; i < 50000; ++i) deep += "<div>";
  CHECK(read_html(deep + "tekst").has_value());
  CHECK(read("<p>a</div></b><p>b") == "paragraph: a\nparagraph: b\n");
}

TEST_CASE("A page nested deeper than is read is partial, and says so", "[ingest]") {
  const auto nested = [](int levels) {
    std::string html = "<html><p>Mål</p>";
    for (int i = 0; i < levels; ++i) html += "<div>";
    return read_html(html + "<p>Innerst</p>");
  };
  CHECK(nested(150)->passages.size() == 2);
  CHECK(nested(150)->outcome == Outcome::complete);
  for (const int levels : {210, 1000}) {
    CHECK(nested(levels)->outcome == Outcome::partial);
    CHECK(nested(levels)->problems.at(0).code == "too_deep");
  }
}
