#include <catch2/catch.hpp>

#include "tests/support/ingest_study.h"
#include "tests/support/run.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using tests::TempDir;

TEST_CASE("Every hostile file ends with an outcome, and the sound ones are read", "[robust]") {
  const TempDir study;
  std::filesystem::create_directories(study / "plans");
  const auto made = tests::run_command(
      {"python3", PLANLUPE_ROBUST_TESTS "/make_hostile.py", (study / "plans").string()});
  INFO(made.err);
  REQUIRE(made.status == 0);
  ingest::IngestOptions options;
  options.rules.page_seconds = 3;
  options.rules.ocr = ingest::OcrMode::never;
  const std::map<std::string, std::string> expected{
      {"claimed-pages.pdf", "failed pdf_damaged"},
      {"deep-outline.pdf", "complete"},
      {"empty.pdf", "failed not_a_document"},
      {"encrypted.pdf", "failed document_locked"},
      {"flate-bomb.pdf", "partial worker_limit@2"},
      {"form-bomb.pdf", "partial worker_limit@2"},
      {"huge-page.pdf", "failed no_text"},
      {"looped-pages.pdf", "failed pdf_damaged"},
      {"many-objects.pdf", "complete"},
      {"missing-font.pdf", "failed no_text"},
      {"nan-box.pdf", "complete"},
      {"no-pages.pdf", "failed pdf_damaged"},
      {"no-text.pdf", "failed no_text"},
      {"not-a-pdf.pdf", "failed not_a_document"},
      {"sound.pdf", "complete"},
      {"truncated.pdf", "failed pdf_damaged"},
      {"zeros.pdf", "failed not_a_document"},
  };
  CHECK(tests::ingest_summaries(study.path(), options) == expected);
  options.password = "hemmelig";
  CHECK(tests::ingest_summaries(study.path(), options).at("encrypted.pdf") == "complete");
}
