// The parts of a Word document as any XML: text, styles, footnotes and endnotes, with a form feed
// between them. They are packed here, since no fuzzer gets a checksum right.

#include <string>
#include <utility>
#include <vector>

#include "ingest/office/docx.h"
#include "tests/fuzz/read_result.h"
#include "tests/support/zip.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace planlupe;
  std::string_view rest = tests::as_text(data, size);
  std::vector<std::pair<std::string, std::string>> files;
  for (const char* part : {"document", "styles", "footnotes", "endnotes"}) {
    const auto end = std::min(rest.find('\f'), rest.size());
    files.emplace_back("word/" + (part + std::string(".xml")), rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  tests::expect_sound(ingest::read_docx(tests::zip_of(files)));
  return 0;
}
