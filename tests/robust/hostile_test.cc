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
  options.rules.page_seconds = 15;
  options.rules.ocr = ingest::OcrMode::never;
  const std::string expected =
      "attachments.pdf: complete attachments\n"
      "claimed-pages.pdf: failed pdf_damaged\n"
      "deep-outline.pdf: complete\n"
      "deep-table.html: partial too_deep\n"
      "deep.docx: partial too_deep\n"
      "deep.html: partial too_deep\n"
      "deep.odt: partial too_deep\n"
      "empty.pdf: failed not_a_document\n"
      "encrypted.pdf: failed document_locked\n"
      "entities.docx: complete\n"
      "entities.html: complete\n"
      "entities.odt: complete\n"
      "form-bomb.pdf: partial worker_limit@2\n"
      "huge-page.pdf: failed no_text\n"
      "looped-pages.pdf: failed pdf_damaged\n"
      "many-objects.pdf: complete\n"
      "many-parts.odt: complete\n"
      "missing-font.pdf: failed no_text\n"
      "nan-box.pdf: complete\n"
      "no-pages.pdf: failed pdf_damaged\n"
      "no-text.pdf: failed no_text\n"
      "not-a-pdf.pdf: failed not_a_document\n"
      "sound.pdf: complete\n"
      "truncated.pdf: failed pdf_damaged\n"
      "zeros.pdf: failed not_a_document\n"
      "zip-bomb.docx: failed output_too_large\n"
      "zip-bomb.odt: failed output_too_large\n"
      "zip-in-zip.docx: failed not_a_document\n";
  std::string got;
  auto summaries = tests::ingest_summaries(study.path(), options);
  // Its page ends when it has inflated: within the limit on a fast machine, not on a busy one.
  const std::string bomb = summaries.at("flate-bomb.pdf");
  CHECK((bomb == "complete" || bomb == "partial worker_limit@2"));
  summaries.erase("flate-bomb.pdf");
  for (const auto& [file, summary] : summaries) got += file + ": " + summary + "\n";
  CHECK(got == expected);
  options.password = "hemmelig";
  CHECK(tests::ingest_summaries(study.path(), options).at("encrypted.pdf") == "complete");
}
