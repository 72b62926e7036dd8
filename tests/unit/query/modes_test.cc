// What a passage does with a theme: aim, act, point at a problem, count, or refer on. Sentences of
// our own, each with the modes a reader gives it.

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>

#include "query/coding/codebook_json.h"
#include "query/coding/tagger.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

const Tagger& tagger() {
  static const Tagger one(read_codebook(standard_codebook()).value());
  return one;
}

// "mal tiltak"; "-" for none.
std::string modes_of(const PassageText& passage) {
  std::set<std::string> modes;
  TagScanner scanner(tagger());
  for (const CodeTag& tag : scanner.tag(passage))
    if (tag.code.starts_with("MOD.")) modes.insert(tag.code.substr(4));
  std::string out;
  for (const std::string& mode : modes) out += (out.empty() ? "" : " ") + mode;
  return out.empty() ? "-" : out;
}

Passage row(const std::string& id, const std::string& text) {
  return {.id = id, .kind = Kind::table_row, .text = text};
}

// "tiltak!" when it is concrete; by row that has a code.
std::vector<std::string> modes_of_rows(const Document& document) {
  TagScanner scanner(tagger());
  std::vector<std::string> out;
  for (const TaggedPassage& passage : tag_document(scanner, document))
    for (const CodeTag& tag : passage.codes)
      if (tag.code.starts_with("MOD."))
        out.push_back(passage.passage + " " + tag.code.substr(4) +
                      (tag.attributes.empty() ? "" : "!"));
  return out;
}

}  // namespace

TEST_CASE("Sentences of plans get the modes a reader gives them", "[modes]") {
  std::ifstream file(std::filesystem::path(PLANLUPE_TEST_DATA) / "modes.tsv");
  int seen = 0;
  for (std::string line; std::getline(file, line); ++seen) {
    const auto tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    INFO(line.substr(tab + 1));
    CHECK(modes_of({.text = line.substr(tab + 1)}) == line.substr(0, tab));
  }
  CHECK(seen > 50);
}

TEST_CASE("A list item takes its mode from the heading or the lead-in that governs it", "[modes]") {
  const std::string text = "Tett samarbeid om opplæring av flyktninger";
  CHECK(modes_of({.text = text}) == "-");
  CHECK(modes_of({.text = text, .headings = {"3 Arbeidsliv", "3.2 Mål"}}) == "mal");
  CHECK(modes_of({.text = text, .headings = {"4. Tiltak"}}) == "tiltak");
  CHECK(modes_of({.text = text, .headings = {"Hovudutfordringar"}}) == "problem");
  CHECK(modes_of({.text = text, .headings = {"Utfordringer og muligheter"}}) == "-");
  CHECK(modes_of({.text = text, .lead_in = "Strategien skal bidra til:"}) == "mal");
  CHECK(modes_of({.text = text, .lead_in = "Fylkeskommunen vil:"}) == "tiltak");
}

TEST_CASE("Rows of an action table are measures, concrete when no cell is empty", "[modes]") {
  const std::string mentors = "Mentorordning for flyktninger";
  Document document{.passages = {row("1", "Tiltak | Ansvarlig | Frist"),
                                 row("2", mentors + " | Karrieresenteret | Våren"),
                                 row("3", mentors + " | | "),
                                 {.id = "4", .text = "Flyktninger i tall."},
                                 row("5", "Kommune | Flyktninger"),
                                 row("6", "Fjordby | Mange flyktninger")}};
  CHECK(modes_of_rows(document) == std::vector<std::string>{"2 tiltak!"});
}
