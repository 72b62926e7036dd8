#include <catch2/catch.hpp>

#include <random>

#include "corpus/document_json.h"
#include "query/coding/codebook_json.h"
#include "query/coding/codebook_lint.h"
#include "query/coding/tagger.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

std::string described(const std::string& text) {
  return R"("label":{"nb":"a","nn":"a","en":"a"},
  "definition":"d","rules":)" +
         text;
}

// The kinds that are found in the rules of one code.
std::vector<std::string> kinds(const std::string& rules) {
  const auto book = parse_codebook(R"({"format":"planlupe.codebook/1","codes":[{"code":"A",)" +
                                   described(rules) + "}]}");
  REQUIRE(book);
  std::vector<std::string> out;
  for (const Lint& found : lint(*book)) out.emplace_back(name(found.kind));
  return out;
}

using Kinds = std::vector<std::string>;

}  // namespace

TEST_CASE("The standard codebook has nothing to remark", "[lint]") {
  const auto book = read_codebook(standard_codebook());
  REQUIRE(book);
  for (const Lint& found : lint(*book))
    FAIL_CHECK(name(found.kind) << " " << found.pattern << " " << found.by << " " << found.pointer);
  CHECK(book->codes.size() >= 99);
}

TEST_CASE("Patterns that add nothing or gainsay each other are found", "[lint]") {
  CHECK(kinds(R"([{"role":"core","why":"w","patterns":["bygd*","bygder"]}])") == Kinds{"shadowed"});
  CHECK(kinds(R"([{"role":"core","why":"w","patterns":["by","by"]}])") == Kinds{"twice"});
  CHECK(kinds(R"([{"role":"core","why":"w","patterns":["bygd opp"]},
                  {"role":"mask","why":"w","patterns":["bygd *"]}])") == Kinds{"dead"});
  CHECK(kinds(R"([{"role":"core","why":"w","patterns":["by"]},
                  {"role":"mask","why":"w","patterns":["by"]}])") == Kinds{"contradiction"});
  CHECK(kinds(R"([{"role":"core","why":"w","patterns":["by"]},
                  {"role":"support","why":"w","patterns":["by"]}])") == Kinds{"roles"});
  CHECK(kinds(R"([{"role":"core","patterns":["by"]}])") == Kinds{"unreasoned"});
  CHECK(kinds(R"([{"role":"core","why":"w","patterns":["by"],
                  "needs":[{"in":"sentence","codes":["B"]}]}])") == Kinds{"unknown_code"});
  CHECK(kinds(R"([{"role":"core","why":"w","patterns":["by","bygd* ~3 by"],
                  "unless":[{"in":"near","words":2,"any":["x"]}]}])")
            .empty());
}

TEST_CASE("A pattern with a word or a gap that another lacks adds something", "[lint]") {
  CHECK(kinds(R"([{"role":"core","why":"w","patterns":["(hentet|leid) fra *","hentet fra *"]}])") ==
        Kinds{"shadowed"});
  CHECK(kinds(R"([{"role":"core","why":"w","patterns":["(hentet|leid) fra","(leid|kjøpt) fra"]}])")
            .empty());
  CHECK(kinds(R"([{"role":"core","why":"w","patterns":["bor få","bor ~2 få"]}])") ==
        Kinds{"shadowed"});
  CHECK(kinds(R"([{"role":"core","why":"w","patterns":["bor ~1 få","bor ~2 få mennesker"]}])")
            .empty());
}

TEST_CASE("Patterns that a study never uses are listed", "[lint]") {
  const tests::TempDir dir;
  dir.write("plans/plan.txt", "x");
  Document document{.file = "plan.txt"};
  document.passages = {{.id = "1", .page = 1, .page_end = 1, .text = "Ei bygd"}};
  const auto study = open_study(dir.path()).value();
  REQUIRE(write_document(study.text_path("plan.txt"), document));
  const auto book = parse_codebook(
      R"({"format":"planlupe.codebook/1","codes":[{"code":"A","rules":[
         {"role":"core","patterns":["bygd","grend"]}]}]})");
  const auto never = never_matched(book.value(), study);
  REQUIRE(never.size() == 1);
  CHECK(never[0].pattern == "grend");
}

TEST_CASE("A mangled codebook gives an error with a place, and never hangs", "[codebook]") {
  const std::string good =
      R"x({"format":"planlupe.codebook/1","sets":{"p":{"patterns":["a","b c"]}},
    "codes":[{"code":"A","requires":["B"],"rules":[{"role":"core","patterns":["x* ~3 (y|@p)"],
    "needs":[{"in":"near","words":4,"any":["z"],"at_least":2}]}]
},
    {"code":"B","rules":[{"role":"mask","patterns":["case:K*"]}]}]
})x";
  REQUIRE(parse_codebook(good));
  std::mt19937 random(43);
  const std::string alphabet = "{}[]\",:@()|*~019aAcore \\\x01\xC3";
  int refused = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text = good;
    for (int edits = 1 + static_cast<int>(random() % 3); edits > 0; --edits) {
      const auto at = random() % text.size();
      if (random() % 3 == 0) {
        text.erase(at, 1 + random() % 5);
      } else {
        text[at] = alphabet[random() % alphabet.size()];
      }
    }
    const auto book = parse_codebook(text);
    if (book) {
      TagScanner(Tagger(*book)).tag({.text = "x y z b c K"});
    } else {
      ++refused;
      INFO(text);
      CHECK(book.error().code == Errc::codebook_invalid);
      CHECK(book.error().where.find("codebook.json#") == 0);
    }
  }
  CHECK(refused > 500);
}
