// A codebook as people may write it: it is refused with the place of the mistake, or it tags.

#include "corpus/text.h"
#include "query/coding/codebook_json.h"
#include "query/coding/codebook_lint.h"
#include "query/coding/tagger.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace planlupe;
  const auto codebook = query::parse_codebook(tests::as_text(data, size));
  if (!codebook) {
    tests::expect(codebook.error().code == Errc::codebook_invalid);
    tests::expect(codebook.error().where.starts_with("codebook.json#") ||
                  codebook.error().where.empty());
    tests::expect(valid_utf8(to_string(codebook.error())));
    return 0;
  }
  query::lint(*codebook);
  constexpr std::string_view text =
      "Innvandrere og flyktninger bor i små kommuner. De skal i arbeid eller utdanning, og "
      "kommunane skal busetje fleire innan 2030.";
  const query::Tagger tagger(*codebook);
  query::TagScanner scanner(tagger);
  const auto letters = static_cast<int>(code_points(text));
  for (const query::CodeTag& tag : scanner.tag({.text = text, .headings = {"Integrering"}}))
    for (const query::Evidence& evidence : tag.evidence)
      tests::expect(0 <= evidence.start && evidence.start < evidence.end &&
                    evidence.end <= letters);
  return 0;
}
