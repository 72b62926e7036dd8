#include <catch2/catch.hpp>

#include "corpus/messages.h"
#include "query/coding/codebook_json.h"
#include "query/coding/tagger.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

std::string with_rule(const std::string& rule) {
  return R"({"format":"planlupe.codebook/1","codes":[{"code":"A","rules":[)" + rule + "]}]}";
}

std::string where(const std::string& text) {
  const auto book = parse_codebook(text);
  REQUIRE_FALSE(book);
  CHECK(book.error().code == Errc::codebook_invalid);
  return book.error().where;
}

}  // namespace

TEST_CASE("The codebook that comes with planlupe can be read", "[codebook]") {
  const auto book = read_codebook(standard_codebook());
  REQUIRE(book);
  CHECK(find_code(*book, "INN") != nullptr);
  CHECK(find_code(*book, "INN.nothing") == nullptr);
  CHECK(label_of(*book, "DIS") == "distrikt");
  CHECK(book->version.size() == 16);
}

TEST_CASE("A mistake in a codebook is reported with its JSON pointer", "[codebook]") {
  CHECK(where("{") == "codebook.json#, byte 2");
  CHECK(where("[]") == "codebook.json#");
  CHECK(where("{}") == "codebook.json#");
  CHECK(where(R"({"format":"planlupe.codebook/1","codes":{}})") == "codebook.json#/codes");
  CHECK(where(R"({"format":"planlupe.codebook/1","kodes":[]})") == "codebook.json#/kodes");
  CHECK(where(R"({"format":"planlupe.codebook/1","name":7})") == "codebook.json#/name");
  CHECK(where(with_rule("7")) == "codebook.json#/codes/0/rules/0");
  CHECK(where(with_rule(R"({"role":"kore","patterns":["a"]})")) ==
        "codebook.json#/codes/0/rules/0/role");
  CHECK(where(with_rule(R"({"role":"core"})")) == "codebook.json#/codes/0/rules/0");
  CHECK(where(with_rule(R"({"role":"core","patterns":["a","(b"]})")) ==
        "codebook.json#/codes/0/rules/0/patterns/1");
  CHECK(
      where(with_rule(R"({"role":"core","patterns":["a"],"needs":[{"in":"near","any":["b"]}]})")) ==
      "codebook.json#/codes/0/rules/0/needs/0");
  CHECK(where(R"({"format":"planlupe.codebook/1","codes":[{"code":"A..B","rules":[]}]})") ==
        "codebook.json#/codes/0/code");
  CHECK(
      where(
          R"({"format":"planlupe.codebook/1","codes":[{"code":"A","rules":[]},{"code":"A","rules":[]}]})") ==
      "codebook.json#/codes/1/code");
}

TEST_CASE("Codes that wait for each other are refused", "[codebook]") {
  const std::string circle = R"({"format":"planlupe.codebook/1","codes":[
    {"code":"A","rules":[{"role":"core","patterns":["a"],"needs":[{"in":"passage","codes":["B"]}]}]},
    {"code":"B","rules":[{"role":"core","patterns":["b"],"unless":[{"in":"passage","codes":["A"]}]}]}]})";
  CHECK(where(circle) == "codebook.json#/codes/0");
  CHECK(parse_codebook(circle).error().what.find("A → B → A") != std::string::npos);
}

TEST_CASE("Ten thousand patterns are read, and more than anybody writes are refused",
          "[codebook]") {
  const auto book = [](int patterns) {
    std::string list;
    for (int i = 0; i < patterns; ++i)
      list += (i > 0 ? ",\"ord" : "\"ord") + std::to_string(i) + "* ~9 (a|b)*\"";
    return R"({"format":"planlupe.codebook/1","codes":[{"code":"A","rules":[{"role":"core",)"
           R"("patterns":[)" +
           list + "]}]}]}";
  };
  const auto read = parse_codebook(book(10000));
  REQUIRE(read);
  const Tagger tagger(*read);
  CHECK(TagScanner(tagger).tag({.text = "Ord9999 er bygd."}).size() == 1);
  CHECK(where(book(50001)) == "codebook.json#/codes/0/rules/0/patterns/50000");
}

TEST_CASE("Patterns with many gaps and stars end", "[codebook]") {
  const auto read = parse_codebook(with_rule(
      R"({"role":"core","patterns":["* ~30 * ~30 * ~30 * ~30 x","*e*e*e*e*e*e*e*e*n ~30 e* ~30 x"]})"));
  REQUIRE(read);
  const Tagger tagger(*read);
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "eeeeeeeeeeeeeeeeeeee en ";
  CHECK(TagScanner(tagger).tag({.text = text}).empty());
  CHECK(where(with_rule(R"({"role":"core","patterns":["((((((((((((((((((((a|b"]})")) ==
        "codebook.json#/codes/0/rules/0/patterns/0");
}

TEST_CASE("A study's codebook may extend the standard one", "[codebook]") {
  const tests::TempDir dir;
  const auto file =
      dir.write("codebook.json", R"({"format":"planlupe.codebook/1","extends":"standard",
    "drop":["DIS"],"codes":[
    {"code":"INN","rules":[{"role":"core","patterns":["nytt ord"]}]},
    {"code":"KVA","replace":true,"label":{"nb":"eget"},"rules":[{"role":"core","patterns":["kurs"]}]}]})");
  const auto book = read_codebook(file);
  REQUIRE(book);
  CHECK(find_code(*book, "DIS") == nullptr);
  CHECK(find_code(*book, "INN")->rules.size() > 1);
  CHECK(find_code(*book, "INN")->rules.back().patterns == std::vector<std::string>{"nytt ord"});
  CHECK(find_code(*book, "KVA")->rules.size() == 1);
  CHECK(label_of(*book, "KVA") == "eget");
  CHECK(book->version != read_codebook(standard_codebook())->version);
}

TEST_CASE("A rule's reason is given in the language of messages, or as it stands", "[codebook]") {
  const auto reason = [](const std::string& why) {
    return parse_codebook(with_rule(R"({"role":"core","patterns":["kurs"],"why":)" + why + "}"))
        ->codes[0]
        .rules[0]
        .why;
  };
  CHECK(reason(R"("Bare slik.")") == "Bare slik.");
  CHECK(reason(R"({"nb":"Fordi.","en":"Because."})") == "Fordi.");
  set_language(Language::en);
  CHECK(reason(R"({"nb":"Fordi.","en":"Because."})") == "Because.");
  CHECK(reason(R"({"nb":"Fordi."})") == "Fordi.");
  set_language(Language::nb);
}

TEST_CASE("Files that include each other end with an error", "[codebook]") {
  const tests::TempDir dir;
  dir.write("b.json", R"({"format":"planlupe.codebook/1","includes":["a.json"]})");
  const auto file =
      dir.write("a.json", R"({"format":"planlupe.codebook/1","includes":["b.json"]})");
  CHECK(read_codebook(file).error().code == Errc::codebook_invalid);
  const auto out =
      dir.write("c.json", R"({"format":"planlupe.codebook/1","includes":["../a.json"]})");
  CHECK(read_codebook(out).error().where == "c.json#/includes");
}
