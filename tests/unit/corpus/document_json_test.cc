#include <catch2/catch.hpp>

#include "corpus/document_json.h"
#include "corpus/document_stamp.h"
#include "corpus/json_file.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;

namespace {

Document sample() {
  Document d;
  d.file = "agder/plan.pdf";
  d.sha256 = "00ff";
  d.title = "Plan";
  d.extractor = "planlupe 0.1.0";
  d.pages = {{.number = 1,
              .width = 595.28,
              .height = 841.89,
              .source = Source::text,
              .health = Health::ok},
             {.number = 2,
              .width = 595.28,
              .height = 841.89,
              .source = Source::none,
              .health = Health::unreadable,
              .reason = "no_text"}};
  Passage p;
  p.id = "p1";
  p.kind = Kind::list_item;
  p.level = 2;
  p.page = 1;
  p.page_end = 1;
  p.heading_path = {"2 Mål", "2.1 Delmål"};
  p.language = Form::nn;
  p.region = Region::box;
  p.lead_in = "p0";
  p.text = "Busetjing av flyktningar på øya";
  p.boxes = {{1, 72, 101.54, 523.1, 139.9}};
  p.repairs = {{0, 9, "Busetj1ng"}};
  d.passages = {p};
  d.outcome = Outcome::partial;
  d.problems = {{"no_text", 2, "ingen tekst"}};
  return d;
}

}  // namespace

TEST_CASE("A document survives being written and read", "[corpus]") {
  const auto read = parse_document(to_json(sample()));
  REQUIRE(read);
  CHECK(to_json(*read) == to_json(sample()));
  CHECK(read->passages[0].heading_path == std::vector<std::string>{"2 Mål", "2.1 Delmål"});
  CHECK(read->passages[0].repairs[0].original == "Busetj1ng");
  CHECK(read->pages[1].health == Health::unreadable);
}

TEST_CASE("The record has the members that other tools rely on", "[corpus]") {
  const auto json = parse_json(to_json(sample()));
  REQUIRE(json);
  CHECK(json->at("format") == "planlupe.document/1");
  CHECK(json->at("passages")[0].at("boxes")[0] == Json::array({1, 72.0, 101.5, 523.1, 139.9}));
  CHECK(json->at("pages")[1].at("reason") == "no_text");
}

TEST_CASE("The record keeps a damaged passage as it stands on the page, repairs beside it",
          "[corpus]") {
  Document d = sample();
  d.passages[0].text = "Læring på øya";
  d.passages[0].repairs = {{0, 6, "Leering"}, {7, 9, "pa"}};
  const auto json = parse_json(to_json(d));
  REQUIRE(json);
  const Json& passage = json->at("passages")[0];
  CHECK(passage.at("text") == "Leering pa øya");
  CHECK(passage.at("repairs")[1].at("start") == 8);
  CHECK(passage.at("repairs")[1].at("end") == 10);
  CHECK(passage.at("repairs")[1].at("repaired") == "på");
  const auto read = parse_document(to_json(d));
  REQUIRE(read);
  CHECK(read->passages[0].text == "Læring på øya");
  CHECK(read->passages[0].repairs[1].start == 7);
  CHECK(read->passages[0].repairs[1].original == "pa");
}

TEST_CASE("Repairs outside the text or out of order are data_invalid", "[corpus]") {
  for (const char* repairs :
       {R"([{"start":-1,"end":1,"repaired":"x"}])", R"([{"start":0,"end":99,"repaired":"x"}])",
        R"([{"start":2,"end":1,"repaired":"x"}])",
        R"([{"start":1,"end":2,"repaired":"x"},{"start":0,"end":1,"repaired":"y"}])"}) {
    INFO(repairs);
    const auto read = parse_document(
        std::string(R"({"format":"planlupe.document/1","file":"x","pages":[],"passages":)") +
        R"([{"id":"1","page":1,"text":"abc","repairs":)" + repairs + "}]}");
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Errc::data_invalid);
  }
}

TEST_CASE("A record that breaks the format is data_invalid", "[corpus]") {
  for (
      const char* line :
      {"", "[]", "{}", "{\"format\":\"planlupe.document/9\"}", "{\"format\":7}",
       R"({"format":"planlupe.document/1","file":"x","pages":[{"page":"a"}],"passages":[]})",
       R"({"format":"planlupe.document/1","file":"x","pages":[],"passages":[{"id":"1","kind":"poem","page":1,"text":""}]})"}) {
    INFO(line);
    const auto read = parse_document(line);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Errc::data_invalid);
  }
}

TEST_CASE("Numbers of pages are whole and fit, and sizes of any height come back", "[corpus]") {
  const auto with = [](const std::string& page, const std::string& width) {
    return parse_document(R"({"format":"planlupe.document/1","file":"x","passages":[],"pages":[)" +
                          (R"({"page":)" + page) + R"(,"width":)" + width + R"(,"height":1}]})");
  };
  for (const char* page : {"1e300", "1.5", "2147483648", "-2147483649", "18446744073709551615"}) {
    INFO(page);
    const auto read = with(page, "1");
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Errc::data_invalid);
  }
  const auto wide = with("2147483647", "1.7e308");
  REQUIRE(wide);
  CHECK(parse_document(to_json(*wide))->pages[0].width == wide->pages[0].width);
}

TEST_CASE("A document file names itself when it cannot be read", "[corpus]") {
  const tests::TempDir dir;
  CHECK(read_document(dir / "no.jsonl").error().code == Errc::file_missing);
  const auto file = dir.write("bad.jsonl", "{");
  CHECK(read_document(file).error().where.find("bad.jsonl") == 0);
}

TEST_CASE("Unreadable pages and contents lists stay out of the denominators", "[corpus]") {
  Document d = sample();
  CHECK(readable_pages(d) == 1);
  CHECK(word_count(d) == 5);
  d.passages[0].region = Region::contents;
  CHECK(word_count(d) == 0);
}

TEST_CASE("The stamp of a record is read without its text", "[corpus]") {
  const tests::TempDir dir;
  Document document{.file = "a.pdf", .sha256 = "abc", .title = R"(Om ,"pages": og annet)"};
  document.title += std::string(9000, 'x');  // longer than what is read at once
  document.extractor = "planlupe-reader/2";
  REQUIRE(write_document(dir / "a.jsonl", document));
  const auto stamp = read_document_stamp(dir / "a.jsonl");
  REQUIRE(stamp);
  CHECK(stamp->sha256 == "abc");
  CHECK(stamp->extractor == "planlupe-reader/2");
  CHECK(read_document_stamp(dir / "b.jsonl").error().code == Errc::file_missing);
  CHECK(read_document_stamp(dir.write("c.jsonl", "{\"sha256\":")).error().code ==
        Errc::data_invalid);
}
