// Which reader a file gets, by its first bytes, and what a file of no reader is told.

#include <catch2/catch.hpp>

#include "corpus/messages.h"
#include "ingest/read.h"
#include "tests/support/outline_of.h"
#include "tests/support/zip.h"

using namespace planlupe;
using namespace planlupe::ingest;

namespace {

std::string utf16(const std::string& ascii, bool big_endian) {
  std::string out;
  for (const char c : ascii) out += big_endian ? std::string{'\0', c} : std::string{c, '\0'};
  return out;
}

std::string what(const std::string& bytes) { return read(bytes, "plan", {}).error().what; }

}  // namespace

TEST_CASE("A part of a web page is a web page", "[ingest]") {
  for (const char* page : {"<p>Mål</p>", "\n  <h2 class='a'>Mål</h2>", "<!-- lagret --><div>Mål",
                           "<?xml version='1.0'?>\n<!DOCTYPE html><html/>", "<UL>\n<li>Mål</ul>",
                           "<table\n><tr><td>Mål</table>"})
    CHECK(format_of(page) == FileFormat::html);
  CHECK(format_of(utf16("<p>Planen gjelder</p>", false)) == FileFormat::html);
}

TEST_CASE("Text with angle brackets stays text", "[ingest]") {
  for (const char* text : {"<5 prosent av elevene", "Andel < 5", "<planer> er ikke HTML",
                           "<!-- uten slutt", "# Mål\n\nVi skal <b>bosette</b>."})
    CHECK(format_of(text) == FileFormat::plain);
}

TEST_CASE("UTF-16 is known without its mark", "[ingest]") {
  for (const bool big_endian : {false, true}) {
    const auto document = read(utf16("Planen gjelder fra 2024.", big_endian), "plan.txt", {});
    REQUIRE(document);
    CHECK(tests::outline_of(*document) == "paragraph: Planen gjelder fra 2024.\n");
    CHECK(document->problems.empty());
  }
}

TEST_CASE("Files of other programs are named for what they are", "[ingest]") {
  CHECK(what("{\\rtf1\\ansi Vi skal bosette.}") == message("read.rtf"));
  CHECK(what("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 gammel") == message("read.old_office"));
  CHECK(what(tests::zip_of({{"xl/workbook.xml", "a"}})) == message("read.spreadsheet"));
  CHECK(what(tests::zip_of({{"ppt/presentation.xml", "a"}})) == message("read.presentation"));
  CHECK(what(tests::zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})) ==
        message("read.spreadsheet"));
  CHECK(what("\x89PNG\r\n\x1A\n") == message("read.picture"));
  CHECK(what(tests::zip_of({{"a.txt", "a"}})) == message("read.not_a_document"));
}
