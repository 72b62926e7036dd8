#include <catch2/catch.hpp>

#include <fstream>

#include "corpus/document_json.h"
#include "query/coding/codebook_json.h"
#include "query/coding/tag_json.h"
#include "query/coding/tag_study.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

Tagger tagger_for(const std::string& pattern) {
  return Tagger(parse_codebook(R"({"format":"planlupe.codebook/1","codes":[{"code":"INN","rules":[
    {"role":"core","patterns":[")" +
                               pattern + "\"]}]}]}")
                    .value());
}

// A study of `count` read plans, each with one passage.
Study study_of(const tests::TempDir& dir, int count) {
  for (int i = 0; i < count; ++i) {
    const std::string file = "plan" + std::to_string(i) + ".txt";
    dir.write("plans/" + file, "x");
    Document document{.file = file, .sha256 = "0" + std::to_string(i), .extractor = "1"};
    document.passages = {{.id = "p", .page = 1, .page_end = 1, .text = "Innvandring"}};
    REQUIRE(write_document(dir.path() / "text" / (file + ".jsonl"), document));
  }
  return open_study(dir.path()).value();
}

}  // namespace

TEST_CASE("Only what changed is tagged again", "[tag]") {
  const tests::TempDir dir;
  const Study study = study_of(dir, 3);
  const auto first = tag_study(study, tagger_for("*innvandr*"));
  CHECK(first.tagged == 3);
  CHECK(tag_study(study, tagger_for("*innvandr*")).unchanged == 3);
  CHECK(tag_study(study, tagger_for("inn*")).tagged == 3);
  auto document = read_document(study.text_path("plan1.txt")).value();
  document.sha256 = "new";
  REQUIRE(write_document(study.text_path("plan1.txt"), document));
  const auto changed = tag_study(study, tagger_for("inn*"));
  CHECK(changed.tagged == 1);
  CHECK(changed.unchanged == 2);
}

TEST_CASE("Of a changed document only passages with another text or heading are decided anew",
          "[tag]") {
  const tests::TempDir dir;
  const Study study = study_of(dir, 1);
  const std::string file = study.files.front();
  auto document = read_document(study.text_path(file)).value();
  document.passages = {{.id = "same", .heading_path = {"A"}, .text = "Innvandring"},
                       {.id = "moved", .heading_path = {"A"}, .text = "Innvandring her"},
                       {.id = "text", .text = "Innvandring der"}};
  REQUIRE(write_document(study.text_path(file), document));
  tag_study(study, tagger_for("*innvandr*"));

  auto tags = read_tags(study.tags_path(file)).value();
  for (TaggedPassage& passage : tags.passages) passage.codes.front().code = "AS-IT-WAS";
  REQUIRE(write_tags(study.tags_path(file), tags));
  document.sha256 = "new";
  document.passages[0].id = "elsewhere";
  document.passages[1].heading_path = {"B"};
  document.passages[2].text = "Innvandring dit";
  REQUIRE(write_document(study.text_path(file), document));

  const auto codes = [&] {
    const auto now = read_tags(study.tags_path(file)).value();
    std::string all;
    for (const TaggedPassage& passage : now.passages)
      all += passage.passage + "=" + passage.codes.front().code + " ";
    return all;
  };
  tag_study(study, tagger_for("*innvandr*"));
  CHECK(codes() == "elsewhere=AS-IT-WAS moved=INN text=INN ");
  tag_study(study, tagger_for("innvandr*"));
  CHECK(codes() == "elsewhere=INN moved=INN text=INN ");
}

TEST_CASE("The number of threads does not show in the result", "[tag]") {
  const tests::TempDir one, many;
  const Study a = study_of(one, 9), b = study_of(many, 9);
  tag_study(a, tagger_for("*innvandr*"), {.threads = 1});
  tag_study(b, tagger_for("*innvandr*"), {.threads = 4});
  for (const std::string& file : a.files) {
    const auto left = read_tags(a.tags_path(file)), right = read_tags(b.tags_path(file));
    REQUIRE((left && right));
    CHECK(left->stamp == right->stamp);
    CHECK(to_json(left->passages.at(0)) == to_json(right->passages.at(0)));
  }
}

TEST_CASE("Tags of plans that are gone are removed, plans not yet read are named", "[tag]") {
  const tests::TempDir dir;
  study_of(dir, 2);
  tag_study(open_study(dir.path()).value(), tagger_for("x"));
  std::filesystem::remove(dir / "plans/plan0.txt");
  dir.write("plans/new.txt", "x");
  const Study study = open_study(dir.path()).value();
  const auto report = tag_study(study, tagger_for("x"));
  CHECK(report.unread == std::vector<std::string>{"new.txt"});
  CHECK_FALSE(std::filesystem::exists(study.tags_path("plan0.txt")));
  CHECK(std::filesystem::exists(study.tags_path("plan1.txt")));
}

TEST_CASE("A text file that is damaged is reported and the rest is tagged", "[tag]") {
  const tests::TempDir dir;
  const Study study = study_of(dir, 2);
  std::ofstream(study.text_path("plan0.txt")) << "{";
  const auto report = tag_study(study, tagger_for("x"));
  REQUIRE(report.failures.size() == 1);
  CHECK(report.failures[0].where.find("plan0.txt") == 0);
  CHECK(report.tagged == 1);
}
