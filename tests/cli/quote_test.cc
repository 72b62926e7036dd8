#include <catch2/catch.hpp>

#include <algorithm>

#include "corpus/json_file.h"
#include "tests/support/run.h"
#include "tests/support/small_study.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

struct Answer {
  int status = 0;
  Json json = {};
};

Answer quote(const std::string& text) {
  const TempDir dir;
  write_study(dir, small_study());
  const auto ran = run_planlupe({"quote", dir.path().string(), text, "--json"});
  return {ran.status, *parse_json(ran.out)};
}

std::string agreement(const Answer& answer) {
  const Json& matches = answer.json.at("matches");
  return matches.empty() ? "" : matches.at(0).at("agreement").get<std::string>();
}

}  // namespace

TEST_CASE("A quotation that stands in a plan is found with document and page", "[cli]") {
  const auto answer = quote("flere flyktninger kommer i arbeid");
  CHECK(answer.status == 0);
  CHECK(agreement(answer) == "exact");
  const Json& match = answer.json.at("matches").at(0);
  CHECK(match.at("document") == "fjordmark/strategi.pdf");
  CHECK(match.at("page") == 1);
  CHECK(match.at("sentence") == "Målet er at flere flyktninger kommer i arbeid.");
}

TEST_CASE("Quotation marks, hyphenation and lost letters are borne, and it is said", "[cli]") {
  CHECK(agreement(quote("“Målet er at flere flyktninger kommer i arbeid.”")) == "exact");
  CHECK(agreement(quote("Mange flykt-\nninger mangler norsk­opplæring")) == "typographic");
  CHECK(agreement(quote("Distriktene mangIer boIiger")) == "damaged");
  CHECK(agreement(quote("Malet er at flere flyktninger")) == "damaged");
}

TEST_CASE("Parts of a quotation with omissions follow each other", "[cli]") {
  const auto answer = quote("Fylkeskommunen skal [...] tilby norskopplæring");
  CHECK(answer.status == 0);
  CHECK(answer.json.at("omission") == true);
  CHECK(quote("tilby norskopplæring [...] Fylkeskommunen skal").status == 1);
}

TEST_CASE("A changed quotation shows which words differ", "[cli]") {
  const auto answer = quote("Målet er at mange flyktninger kommer i arbeid.");
  CHECK(answer.status == 1);
  CHECK(agreement(answer) == "changed");
  const std::string words = answer.json.at("matches").at(0).at("words").dump();
  CHECK(words.find(R"({"in":"quotation","word":"mange"})") != std::string::npos);
  CHECK(words.find(R"({"in":"text","word":"flere"})") != std::string::npos);
}

TEST_CASE("A quotation that no plan has is not found, and pages nobody read are named", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const auto ran = run_planlupe({"quote", dir.path().string(), "helt andre ord enn planene har"});
  CHECK(ran.status == 1);
  CHECK(ran.out.find("ikke funnet i den lesbare teksten") != std::string::npos);
  CHECK(ran.err.find("2 dokumenter har sider som ikke er lest") != std::string::npos);
}

TEST_CASE("Quotations are read from a file, one a line", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const auto file = dir.write("sitater.txt", "Distriktene mangler boliger.\n\nfinnes ikke her\n");
  const auto ran = run_planlupe({"quote", dir.path().string(), "--file", file.string(), "--json"});
  CHECK(ran.status == 1);
  CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 2);
}

TEST_CASE("Without a quotation, or with two kinds, quote is used wrongly", "[cli]") {
  const TempDir dir;
  write_study(dir, small_study());
  const std::string study = dir.path().string();
  CHECK(run_planlupe({"quote", study}).status == 64);
  CHECK(run_planlupe({"quote", study, "ord", "--file", "x"}).status == 64);
  CHECK(run_planlupe({"quote", study, "--file", (dir / "borte.txt").string()}).status == 2);
}
