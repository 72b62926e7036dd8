#include <catch2/catch.hpp>

#include "corpus/study.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using tests::TempDir;

TEST_CASE("A study lists its plans in sub-folders and passes over other files", "[corpus]") {
  const TempDir dir;
  dir.write("plans/b.PDF", "x");
  dir.write("plans/agder/a.docx", "x");
  dir.write("plans/~$a.docx", "x");
  dir.write("plans/.skjult.pdf", "x");
  dir.write("plans/bilde.png", "x");
  dir.write("register.csv", "file;county\nb.PDF;Agder\n");
  const auto study = open_study(dir.path());
  REQUIRE(study);
  CHECK(study->files == std::vector<std::string>{"agder/a.docx", "b.PDF"});
  CHECK(study->plan("b.PDF").county == "Agder");
  CHECK(study->plan("agder/a.docx").county.empty());
  CHECK(study->plan("ukjent.pdf").file.empty());
  CHECK(study->text_path("agder/a.docx") == dir / "text/agder/a.docx.jsonl");
}

TEST_CASE("A missing folder and an empty study say what to do", "[corpus]") {
  const TempDir dir;
  const auto missing = open_study(dir / "none");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == Errc::folder_missing);
  const auto empty = open_study(dir.path());
  REQUIRE_FALSE(empty);
  CHECK(empty.error().code == Errc::no_plans);
  CHECK(empty.error().hint.find("plans/") != std::string::npos);
}
