// The passages an index leaves for a code, against tagging all of them.

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "corpus/document_json.h"
#include "index/build_index.h"
#include "query/coding/candidates.h"
#include "query/coding/codebook_json.h"
#include "query/coding/tag_json.h"
#include "query/coding/tagger.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

// Passages on all themes, and some that an index may cut into other words than patterns do.
Document wordings() {
  Document document{.file = "plan.txt", .sha256 = "0", .extractor = "1"};
  const auto add = [&](const std::string& text) {
    document.passages.push_back({.id = "p" + std::to_string(document.passages.size()),
                                 .page = 1,
                                 .page_end = 1,
                                 .language = Form::nb,
                                 .text = text});
  };
  std::ifstream file(std::filesystem::path(PLANLUPE_TEST_DATA) / "wordings.tsv");
  constexpr int every = 5;
  int number = 0;
  for (std::string line; std::getline(file, line);)
    if (number++ % every == 0) add(line.substr(line.find('\t') + 1));
  for (const std::string text :
       {"EU-arbeidere og EØS-borgere", "Tiltak for f.eks.innvandrere", "INNVANDRERE I DISTRIKTENE",
        "inn\u00ADvandrere", "sma\u030Akommuner", "innvandrere/flyktninger", "«arbeids»innvandring",
        "2.innvandrer", "innvandrere_og_flyktninger", "innvandrere’s", "innvandrere2030"})
    add(text);
  return document;
}

Study indexed(const tests::TempDir& dir, const Document& document) {
  dir.write("plans/" + document.file, "x");
  Study study = open_study(dir.path()).value();
  REQUIRE(write_document(study.text_path(document.file), document));
  REQUIRE(index::build_index(study));
  return study;
}

// Those that carry `code` or a code below it, whatever the status.
std::vector<std::string> with_code(const std::vector<TaggedPassage>& passages,
                                   const std::string& code) {
  std::vector<std::string> out;
  for (const TaggedPassage& passage : passages)
    if (std::any_of(passage.codes.begin(), passage.codes.end(),
                    [&](const CodeTag& tag) { return within(tag.code, code); }))
      out.push_back(to_json(passage));
  return out;
}

PassagePlaces found(const Codebook& codebook, const std::string& code, const Study& study) {
  const auto reader = index::IndexReader::open(study.index());
  REQUIRE(reader);
  return candidates(codebook, code, study, *reader).value();
}

}  // namespace

TEST_CASE("Tagging the passages an index leaves for a code gives what tagging all gives",
          "[candidates]") {
  const tests::TempDir dir;
  const Document document = wordings();
  const Study study = indexed(dir, document);
  const Tagger tagger(read_codebook(standard_codebook()).value());
  TagScanner scanner(tagger);
  const auto all = tag_document(scanner, document);
  for (const std::string code : {"INN", "DIS", "KVA", "PER", "INN.gruppe.arbeid", "KVA.karriere",
                                 "PER.folkevekst", "KOB.tiltak"}) {
    INFO(code);
    const auto places = found(tagger.codebook(), code, study).at(document.file);
    CHECK(places.size() < document.passages.size() / 2);
    const auto expected = with_code(all, code);
    CHECK_FALSE(expected.empty());
    CHECK(with_code(tag_document(scanner, document, places), code) == expected);
  }
}

TEST_CASE("An index tells nothing of a text that was written after it", "[candidates]") {
  const tests::TempDir dir;
  Document document{.file = "plan.txt", .sha256 = "0", .extractor = "1"};
  document.passages = {{.id = "p", .page = 1, .page_end = 1, .text = "Om skog."}};
  const Study study = indexed(dir, document);
  const Codebook codebook = parse_codebook(R"({"format":"planlupe.codebook/1","codes":[
    {"code":"A","rules":[{"role":"core","patterns":["innvandring"]}]}]})")
                                .value();
  CHECK(found(codebook, "A", study).at(document.file).empty());
  document.passages.front().text = "Innvandring.";
  REQUIRE(write_document(study.text_path(document.file), document));
  CHECK_FALSE(found(codebook, "A", study).contains(document.file));
}
