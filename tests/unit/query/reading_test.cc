#include <catch2/catch.hpp>

#include "corpus/study.h"
#include "query/tables/reading.h"
#include "query/tables/table_json.h"
#include "query/tables/tables.h"
#include "tests/support/small_study.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

TEST_CASE("A study on disk gives the same table as its parts", "[query]") {
  const TempDir dir;
  auto study = small_study();
  write_study(dir, study);
  const auto opened = open_study(dir.path());
  REQUIRE(opened);
  const auto reading = read_study(*opened);
  CHECK(reading.notices.empty());
  CHECK(reading.codebook == "hand-1");
  CHECK(table_json(themes_table(reading)) == table_json(themes_table(reading_of(study))));
}

TEST_CASE("Tags of another text are not counted, and the document is not said to be silent",
          "[query]") {
  const TempDir dir;
  const auto study = small_study();
  write_study(dir, study);
  Document changed = document_of(study[0]);
  changed.extractor = "newer";
  dir.write("text/" + changed.file + ".jsonl", to_json(changed));
  const auto reading = read_study(*open_study(dir.path()));
  REQUIRE(reading.notices.size() == 1);
  CHECK(reading.notices[0].where == changed.file);
  CHECK(answer(reading.documents[0], "INN") == Answer::unreadable);
}

TEST_CASE("A document that was never read counts as not readable", "[query]") {
  const TempDir dir;
  write_study(dir, small_study());
  dir.write("plans/ny.pdf", "stand-in");
  const auto reading = read_study(*open_study(dir.path()));
  REQUIRE(reading.notices.size() == 1);
  CHECK(reading.notices[0].code == Errc::file_missing);
  for (const DocumentReading& document : reading.documents)
    if (document.plan.file == "ny.pdf") CHECK(answer(document, "DIS") == Answer::unreadable);
}

TEST_CASE("A study of which nothing was read is one to ask about its register only", "[query]") {
  const TempDir dir;
  dir.write("plans/ny.pdf", "stand-in");
  const auto reading = read_study(*open_study(dir.path()));
  CHECK(nothing_read(reading));
  CHECK(types_table(reading).rows.empty());  // no county
  CHECK(register_table(reading).rows.size() == 1);
}

TEST_CASE("A contents page is no evidence", "[query]") {
  Mention mention;
  mention.tagged.codes = {{.code = "INN"}};
  CHECK(counts(mention, "INN"));
  mention.region = Region::contents;
  CHECK_FALSE(counts(mention, "INN"));
  mention.region = Region::box;
  CHECK(counts(mention, "INN"));
}
