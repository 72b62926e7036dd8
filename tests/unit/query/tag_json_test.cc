#include <catch2/catch.hpp>

#include "query/coding/tag_json.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

TaggedPassage sample() {
  return {.document = "agder/plan.pdf",
          .passage = "p1",
          .page = 3,
          .text = "Flyktninger på øya",
          .codes = {{.code = "INN", .evidence = {{0, 11, "flyktning*"}}},
                    {.code = "INN.gruppe.flyktning", .evidence = {{0, 11, "flyktning*"}}},
                    {.code = "KVA",
                     .status = Status::implicit,
                     .reason = "utenfor",
                     .attributes = {"konkret"}}}};
}

}  // namespace

TEST_CASE("A tagged passage survives being written and read", "[tag]") {
  const auto read = parse_tagged(to_json(sample()));
  REQUIRE(read);
  CHECK(to_json(*read) == to_json(sample()));
  CHECK(read->codes[2].status == Status::implicit);
  CHECK(read->codes[0].evidence[0].end == 11);
}

TEST_CASE("A passage without document is written with its id", "[tag]") {
  const TaggedPassage bare{.passage = "001", .text = "x"};
  CHECK(to_json(bare) == R"({"id":"001","text":"x","codes":[]})");
  CHECK(parse_tagged(to_json(bare))->passage == "001");
}

TEST_CASE("Only core codes count, and a sub-code counts for its theme", "[tag]") {
  CHECK(counts_for(sample(), "INN"));
  CHECK(counts_for(sample(), "INN.gruppe"));
  CHECK_FALSE(counts_for(sample(), "KVA"));
  CHECK_FALSE(within("INNLAND", "INN"));
  CHECK(find_code(sample(), "DIS") == nullptr);
}

TEST_CASE("A tags file gives back its stamp and passages", "[tag]") {
  const tests::TempDir dir;
  const TaggedDocument document{{"agder/plan.pdf", "00ff", "planlupe 0.1.0", "abc"}, {sample()}};
  REQUIRE(write_tags(dir / "plan.pdf.jsonl", document));
  CHECK(read_stamp(dir / "plan.pdf.jsonl").value() == document.stamp);
  const auto read = read_tags(dir / "plan.pdf.jsonl");
  REQUIRE(read);
  CHECK(read->stamp == document.stamp);
  REQUIRE(read->passages.size() == 1);
  CHECK(to_json(read->passages[0]) == to_json(sample()));
}

TEST_CASE("A tags file that breaks its format names the line", "[tag]") {
  const tests::TempDir dir;
  const auto good = to_json(TagStamp{"a", "b", "c", "d"});
  const auto file = dir.write("plan.jsonl", good + "\n{\"passage\":\"1\"}\n");
  const auto read = read_tags(file);
  REQUIRE_FALSE(read);
  CHECK(read.error().code == Errc::data_invalid);
  CHECK(read.error().where.find("plan.jsonl:2") != std::string::npos);
  CHECK(read_tags(dir.write("empty.jsonl", "")).error().code == Errc::data_invalid);
  CHECK(read_tags(dir / "none.jsonl").error().code == Errc::file_missing);
  CHECK(read_stamp(dir.write("old.jsonl", "{\"format\":\"planlupe.tags/0\"}")).error().code ==
        Errc::data_invalid);
}
