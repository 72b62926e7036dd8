#include <catch2/catch.hpp>

#include <algorithm>

#include "corpus/document_json.h"
#include "corpus/json_file.h"
#include "corpus/study.h"
#include "tests/support/run.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using tests::run_planlupe;
using tests::TempDir;

namespace {

// A study of one read plan with a heading, a contents line and three passages.
void write_study(const TempDir& dir) {
  dir.write("plans/plan.txt", "x");
  Document document{.file = "plan.txt", .sha256 = "00", .extractor = "1"};
  const auto add = [&](std::string id, Kind kind, Region region, std::string text) {
    document.passages.push_back({.id = std::move(id),
                                 .kind = kind,
                                 .page = 1,
                                 .page_end = 1,
                                 .heading_path = {"Integrering"},
                                 .region = region,
                                 .text = std::move(text)});
  };
  add("h", Kind::heading, Region::body, "Innvandring");
  add("c", Kind::paragraph, Region::contents, "Innvandring ........ 7");
  add("p1", Kind::paragraph, Region::body, "Flyktninger bor i småkommunene.");
  add("p2", Kind::paragraph, Region::body, "Mangfold er bra.");
  add("p3", Kind::paragraph, Region::body, "Vegene er smale.");
  REQUIRE(write_document(dir.path() / "text" / "plan.txt.jsonl", document));
}

}  // namespace

TEST_CASE("tag --passages is a filter that names bad lines and goes on", "[cli]") {
  const auto ran = run_planlupe({"tag", "--passages", "-"},
                                "{\"id\":\"1\",\"text\":\"Innvandrere\"}\nrot\n{\"id\":\"2\","
                                "\"text\":\"Vei\"}\n");
  CHECK(ran.status == 2);
  CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 2);
  CHECK(ran.err.find("linje 2") != std::string::npos);
  CHECK(ran.err.find("passages_invalid") != std::string::npos);
  const auto first = parse_json(ran.out.substr(0, ran.out.find('\n')));
  REQUIRE(first);
  CHECK(first->at("codes")[0].at("code") == "INN");
}

TEST_CASE("tag of a study leaves headings and contents pages out", "[cli]") {
  const TempDir dir;
  write_study(dir);
  const auto ran = run_planlupe({"tag", dir.path(), "--code", "INN"});
  CHECK(ran.status == 0);
  CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 2);
  CHECK(ran.out.find("\"passage\":\"p1\"") != std::string::npos);
  CHECK(ran.out.find("........") == std::string::npos);
  CHECK(std::filesystem::exists(dir.path() / "tags" / "plan.txt.jsonl"));
  const auto csv = run_planlupe({"tag", dir.path(), "--format", "csv", "--code", "DIS"});
  CHECK(csv.out.find("småkommunene") != std::string::npos);
  CHECK(csv.out.find(";teller;") != std::string::npos);
}

TEST_CASE("A word that only supports a theme counts under a heading on the theme", "[cli]") {
  const TempDir dir;
  write_study(dir);
  const auto ran = run_planlupe({"tag", dir.path(), "--code", "INN.begrep"});
  const auto json = parse_json(ran.out);
  REQUIRE(json);
  CHECK(json->at("passage") == "p2");
  CHECK(json->at("codes")[0].at("status") == "core");
  CHECK(json->at("codes")[0].at("reason") == "overskriften handler om temaet");
}

TEST_CASE("tag --coverage says how much each document says on each theme", "[cli]") {
  const TempDir dir;
  write_study(dir);
  const auto ran = run_planlupe({"tag", dir.path(), "--coverage"});
  CHECK(ran.status == 0);
  CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 3);
  const auto first = parse_json(ran.out.substr(0, ran.out.find('\n')));
  REQUIRE(first);
  CHECK(first->at("format") == "planlupe.coverage/1");
  CHECK(first->at("theme") == "INN");
  CHECK(first->at("coverage") == "superficial");
  CHECK(first->at("passages") == 2);
  CHECK(first->at("doubtful") == 0);
  CHECK(ran.out.find("\"theme\":\"KVA\",\"coverage\":\"none\"") != std::string::npos);
  CHECK(ran.err.find("Søkt i brødtekst") != std::string::npos);
  const auto csv =
      run_planlupe({"tag", dir.path(), "--coverage", "--format", "csv", "--code", "DIS"});
  CHECK(csv.status == 0);
  CHECK(csv.out.find("omtale") != std::string::npos);
  CHECK(csv.out.find(";Distrikt;overfladisk;") != std::string::npos);
  CHECK(csv.out.find("lesbare sider;usikkert leste sider;") != std::string::npos);
}

TEST_CASE("tag says when nothing was found, and what it does not know", "[cli]") {
  const TempDir dir;
  write_study(dir);
  CHECK(run_planlupe({"tag", dir.path(), "--code", "PER.etikk"}).status == 1);
  CHECK(run_planlupe({"tag", dir.path(), "--code", "XYZ"}).status == 64);
  CHECK(run_planlupe({"tag"}).status == 64);
  CHECK(run_planlupe({"tag", "--passages", (dir / "none").string()}).status == 2);
  dir.write("codebook.json", R"({"format":"planlupe.codebook/1","codes":[{"rules":[]}]})");
  const auto broken = run_planlupe({"tag", dir.path()});
  CHECK(broken.status == 2);
  CHECK(broken.err.find("codebook.json#/codes/0") != std::string::npos);
}

TEST_CASE("A study's own codebook is used, and a change tags anew", "[cli]") {
  const TempDir dir;
  write_study(dir);
  CHECK(run_planlupe({"tag", dir.path(), "--code", "INN"}).status == 0);
  dir.write("codebook.json", R"({"format":"planlupe.codebook/1","codes":[
    {"code":"VEG","rules":[{"role":"core","patterns":["veg*"]}]}]})");
  const auto ran = run_planlupe({"tag", dir.path()});
  CHECK(ran.status == 0);
  CHECK(ran.out.find("\"passage\":\"p3\"") != std::string::npos);
  CHECK(ran.out.find("\"INN\"") == std::string::npos);
}

TEST_CASE("why tells what counted, what was hidden and what stood alone", "[cli]") {
  const auto ran = run_planlupe({"why", "Flyktninger er en integrert del. Kompetanse trengs."});
  CHECK(ran.status == 0);
  CHECK(ran.out.find("INN  innvandring og integrering  (teller)") != std::string::npos);
  CHECK(ran.out.find("    «Kompetanse»  KVA\n        støtter temaet") != std::string::npos);
  const auto hidden = run_planlupe({"why", "Distriktssenteret svarte."});
  CHECK(hidden.status == 1);
  CHECK(hidden.out.find("Ingen kode.") != std::string::npos);
  const auto json = run_planlupe({"why", "--json", "Flyktninger"});
  CHECK(parse_json(json.out)->at("format") == "planlupe.why/1");
}

TEST_CASE("why says in words which condition stopped a near miss, and what met it", "[cli]") {
  const auto unmet = run_planlupe({"why", "Kompetansen ble utdanning."});
  CHECK(unmet.out.find("krever et ord for") != std::string::npos);
  CHECK(unmet.out.find("#/codes") == std::string::npos);
  const auto barred = run_planlupe({"why", "Lærerne tar etterutdanning."});
  CHECK(barred.out.find("teller ikke når «Lærerne» (et ord for lærere og skoleledelse) står") !=
        std::string::npos);
  const auto few = run_planlupe({"why", "Lærerne tar etterutdanning."}).out;
  const auto all = run_planlupe({"why", "--all", "Lærerne tar etterutdanning."}).out;
  CHECK(few.size() < all.size());
  const auto json = parse_json(run_planlupe({"why", "--json", "Lærerne tar etterutdanning."}).out);
  REQUIRE(json);
  CHECK(std::any_of(json->at("findings").begin(), json->at("findings").end(), [](const Json& f) {
    return f.at("fate") == "barred" && f.at("by").get<std::string>().find("#/codes") != 0 &&
           !f.at("reason").get<std::string>().empty();
  }));
}

TEST_CASE("why explains a passage of a study by its id", "[cli]") {
  const TempDir dir;
  write_study(dir);
  const auto ran = run_planlupe({"why", "--passage", "p1", dir.path()});
  CHECK(ran.status == 0);
  CHECK(ran.out.find("«småkommunene»") != std::string::npos);
  const auto heading = run_planlupe({"why", "--passage", "h", dir.path()});
  CHECK(heading.out.find("teller aldri") != std::string::npos);
  CHECK(run_planlupe({"why", "--passage", "nei", dir.path()}).status == 64);
}

TEST_CASE("codebook lists, shows, checks and tries", "[cli]") {
  const TempDir dir;
  write_study(dir);
  CHECK(run_planlupe({"codebook", "list"}).out.find("KVA\tkvalifisering\n") != std::string::npos);
  CHECK(run_planlupe({"--lang", "nn", "codebook", "show", "KVA.karriere"})
            .out.find("karriererettleiing") != std::string::npos);
  CHECK(run_planlupe({"codebook", "show", "NEI"}).status == 64);
  const auto checked = run_planlupe({"codebook", "check"});
  CHECK(checked.status == 0);
  CHECK(checked.out.empty());
  const auto own = dir.write("own.json", R"({"format":"planlupe.codebook/2"})");
  CHECK(run_planlupe({"codebook", "check", own}).err.find("own.json#/format") != std::string::npos);
  const auto tried = run_planlupe({"codebook", "try", "DIS", dir.path()});
  CHECK(tried.out.find("[småkommunene]") != std::string::npos);
  CHECK(run_planlupe({"codebook", "try", "PER.etikk", dir.path()}).status == 1);
}
