#include <catch2/catch.hpp>

#include "corpus/json_file.h"
#include "tests/support/run.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using tests::run_planlupe;
using tests::TempDir;

TEST_CASE("codebook export says what stays behind and import takes the words back", "[cli]") {
  const TempDir dir;
  dir.write("my.json",
            R"({"format":"planlupe.codebook/1","codes":[{"code":"DIS","label":{"nb":"distrikt"},)"
            R"("definition":"Bygder","rules":[{"role":"core","why":"Ord.",)"
            R"("patterns":["grend*","by ~2 land"]}]}]})");
  const auto out = run_planlupe(
      {"codebook", "export", "--codebook", dir.path() / "my.json", "-o", dir.path() / "my.yml"});
  CHECK(out.status == 0);
  CHECK(out.err.find("by ~2 land") != std::string::npos);
  CHECK(out.err.find("definisjon") != std::string::npos);
  const auto back = run_planlupe({"codebook", "import", dir.path() / "my.yml"});
  CHECK(back.status == 0);
  CHECK(back.err.empty());
  const auto json = parse_json(back.out);
  REQUIRE(json);
  CHECK(json->at("name") == "my");
  CHECK(json->at("codes")[0].at("code") == "DIS");
  CHECK(json->at("codes")[0].at("rules")[0].at("patterns")[0] == "grend*");
}

TEST_CASE("An imported codebook tags", "[cli]") {
  const TempDir dir;
  dir.write("words.csv", "category,word\nMIN.skule,skulebuss*\n");
  const std::string made = dir.path() / "made.json";
  CHECK(run_planlupe({"codebook", "import", dir.path() / "words.csv", "-o", made}).status == 0);
  const auto tagged = run_planlupe({"tag", "--codebook", made, "--passages", "-"},
                                   "{\"id\":\"1\",\"text\":\"Skulebussen går.\"}\n");
  CHECK(tagged.status == 0);
  CHECK(tagged.out.find("MIN.skule") != std::string::npos);
}

TEST_CASE("A dictionary of no known format is wrong usage, a broken one names its line", "[cli]") {
  const TempDir dir;
  dir.write("words.txt", "a");
  CHECK(run_planlupe({"codebook", "import", dir.path() / "words.txt"}).status == 64);
  CHECK(run_planlupe({"codebook", "export"}).status == 64);
  dir.write("words.dic", "%\n1\tINN\n%\nord\t7\n");
  const auto broken = run_planlupe({"codebook", "import", dir.path() / "words.dic"});
  CHECK(broken.status == 2);
  CHECK(broken.err.find("words.dic, linje 4") != std::string::npos);
  CHECK(run_planlupe({"codebook", "import", dir.path() / "none.yml"}).status == 2);
}

TEST_CASE("Lemma patterns work in tag, try and why", "[cli]") {
  const TempDir dir;
  dir.write("my.json", R"({"format":"planlupe.codebook/1","codes":[{"code":"A","rules":[)"
                       R"({"role":"core","patterns":["lemma:bosette"]}]}]})");
  const auto codebook = dir.path() / "my.json";
  const auto tagged = run_planlupe({"tag", "--codebook", codebook, "--passages", "-"},
                                   "{\"id\":\"1\",\"text\":\"Kommunen har busett fem.\"}\n");
  if (tagged.err.find("apertium") != std::string::npos) {
    WARN("skipped: the language data is not installed");
    return;
  }
  CHECK(tagged.out.find("\"code\":\"A\"") != std::string::npos);
  CHECK(run_planlupe({"why", "Vi bosatte fem.", "--codebook", codebook}).status == 0);
  CHECK(run_planlupe({"why", "Vi fant fem.", "--codebook", codebook}).status == 1);
  dir.write("plans/plan.txt", "Dei vil busetje fleire.\n");
  CHECK(run_planlupe({"ingest", dir.path()}).status == 0);
  const auto tried = run_planlupe({"codebook", "try", "A", dir.path(), "--codebook", codebook});
  CHECK(tried.status == 0);
  CHECK(tried.out.find("[busetje]") != std::string::npos);
}
