// Words that no writer means, in every format that planlupe reads.

#include <catch2/catch.hpp>

#include <functional>
#include <map>

#include "corpus/document_json.h"
#include "corpus/text.h"
#include "ingest/read.h"
#include "tests/support/zip.h"

using namespace planlupe;

namespace {

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::string docx_of(const std::string& text) {
  return tests::zip_of(
      {{"word/document.xml", "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>" + text +
                                 "</w:t></w:r></w:p></w:body></w:document>"}});
}

std::string odt_of(const std::string& text) {
  return tests::zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                        {"content.xml", "<o:c xmlns:o=\"o\"><o:body><o:text><o:p>" + text +
                                            "</o:p></o:text></o:body></o:c>"}});
}

const std::map<std::string, std::function<std::string(const std::string&)>> formats{
    {"plan.docx", docx_of},
    {"plan.html", [](const std::string& text) { return "<html><p>" + text; }},
    {"plan.odt", odt_of},
    {"plan.txt", [](const std::string& text) { return text; }}};

const std::string soft_start = "Flyktninger bosettes i ", soft_end = " hvert år.";

Result<Document> read_as(const std::string& file, const std::string& hostile) {
  return ingest::read(formats.at(file)(soft_start + hostile + soft_end), file, {});
}

// The text of `document`, which must be one that a record can hold.
std::string text_of(const Document& document) {
  std::string text;
  for (const Passage& passage : document.passages) {
    CHECK(valid_utf8(passage.text));
    text += passage.text + "\n";
  }
  const auto kept = parse_document(to_json(document));
  REQUIRE(kept);
  CHECK(to_json(*kept) == to_json(document));
  return text;
}

}  // namespace

TEST_CASE("Words of any length and letters under any number of marks are read", "[robust]") {
  for (const std::string& hostile :
       {std::string(1'000'000, 'a'), "e" + repeated("\u0301", 100'000), repeated("\u200B", 100'000),
        repeated("in-", 100'000), repeated("\u0410", 100'000)})
    for (const auto& [file, wrap] : formats) {
      INFO(file << " " << hostile.substr(0, 8));
      const auto document = read_as(file, hostile);
      REQUIRE(document);
      const std::string text = text_of(*document);
      CHECK(text.starts_with(soft_start));
      CHECK(text.find("hvert år.") != std::string::npos);
    }
}

TEST_CASE("Text from right to left keeps its order and its letters", "[robust]") {
  for (const auto& [file, wrap] : formats) {
    INFO(file);
    const auto document = read_as(file, "\u202Eسلام\u202C \u05E9\u05DC\u05D5\u05DD");
    REQUIRE(document);
    const std::string text = text_of(*document);
    CHECK(text.find("سلام") < text.find("\u05E9\u05DC\u05D5\u05DD"));
    CHECK(text.find("hvert år.") != std::string::npos);
  }
}

TEST_CASE("Halves of characters and NULs never reach a record", "[robust]") {
  const std::map<std::string, std::string> hostile{{"surrogate", "\xED\xA0\x80"},
                                                   {"reference", "&#xD800;&#xDFFF;&#0;"},
                                                   {"half", "\xC3"},
                                                   {"overlong", "\xC0\x80"},
                                                   {"NUL", std::string(1, '\0')}};
  for (const auto& [name, bytes] : hostile)
    for (const auto& [file, wrap] : formats) {
      INFO(file << " " << name);
      const auto document = read_as(file, bytes);
      if (!document) {
        CHECK(document.error().code == Errc::not_a_document);
        continue;
      }
      const std::string text = text_of(*document);
      CHECK(text.find('\0') == std::string::npos);
      CHECK(text.starts_with(soft_start));
    }
}
