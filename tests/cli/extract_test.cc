#include <catch2/catch.hpp>

#include <filesystem>

#include "corpus/document_json.h"
#include "tests/support/environment.h"
#include "tests/support/pdf.h"
#include "tests/support/run.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using tests::run_planlupe;
using tests::TempDir;

TEST_CASE("extract shows a readable text with page marks", "[cli]") {
  const TempDir dir;
  const auto file = dir.write("plan.pdf", tests::pdf_of({"Forste side", "Andre side"}));
  const tests::ScopedVariable fault("PLANLUPE_WORKER_FAULT", "crash@2");
  const auto ran = run_planlupe({"extract", file});
  CHECK(ran.status == 2);
  CHECK(ran.out == "[side 1]\n\nForste side\n\n[side 2]\n(ikke lesbar: worker_crashed)\n");
  CHECK(ran.err.starts_with("merk: plan.pdf: side 2: leseren krasjet (worker_crashed)\n"));
  CHECK(run_planlupe({"--lang", "en", "extract", file}).out.starts_with("[page 1]"));
}

TEST_CASE("extract --json gives a planlupe.document/1 on one line", "[cli]") {
  const TempDir dir;
  const auto ran =
      run_planlupe({"extract", "--json", dir.write("plan.pdf", tests::pdf_of({"Forste side"}))});
  CHECK(ran.status == 0);
  const auto document = parse_document(ran.out);
  REQUIRE(document);
  CHECK(document->file == "plan.pdf");
  CHECK(document->passages.size() == 1);
  CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 1);
}

TEST_CASE("extract says what is wrong with a file and what to do", "[cli]") {
  const TempDir dir;
  const auto missing = run_planlupe({"extract", (dir / "borte.pdf").string()});
  CHECK(missing.status == 2);
  CHECK(missing.err.find("borte.pdf: filen finnes ikke") != std::string::npos);
  const auto no_pdf = run_planlupe({"extract", dir.write("plan.pdf", "<tull>")});
  CHECK(no_pdf.status == 2);
  CHECK(no_pdf.err.find("(not_a_document)\n  tips: ") != std::string::npos);
}

TEST_CASE("extract opens a locked file with its password and no other", "[cli]") {
  const TempDir dir;
  const auto open = dir.write("plan.pdf", tests::pdf_of({"Forste side"}));
  const auto locked = (dir / "locked.pdf").string();
  REQUIRE(tests::run_command(
              {"qpdf", "--encrypt", "hemmelig", "eier", "256", "--", open.string(), locked})
              .status == 0);
  for (const char* wrong : {"", "feil"}) {
    const auto refused = run_planlupe({"extract", locked, "--password", wrong});
    CHECK(refused.status == 2);
    CHECK(refused.err.find("(document_locked)\n  tips: ") != std::string::npos);
  }
  CHECK(run_planlupe({"extract", locked, "--password", "hemmelig"}).status == 0);
}

TEST_CASE("Without its worker planlupe says which program it misses", "[cli]") {
  const TempDir dir;
  const tests::ScopedVariable worker("PLANLUPE_WORKERS", "/nowhere");
  const auto ran = run_planlupe({"extract", dir.write("plan.pdf", tests::pdf_of({"x"}))});
  CHECK(ran.status == 70);
  CHECK(ran.err.find("/nowhere/planlupe-worker") != std::string::npos);
}

TEST_CASE("Without its recogniser planlupe says which program it misses", "[cli]") {
  namespace fs = std::filesystem;
  const TempDir dir;
  const fs::path built = fs::path(PLANLUPE_PROGRAM).parent_path().parent_path() / "ingest";
  fs::create_symlink(built / "planlupe-worker", dir / "planlupe-worker");
  const tests::ScopedVariable workers("PLANLUPE_WORKERS", dir.path().string());
  const auto ran =
      run_planlupe({"extract", "--ocr", "always", dir.write("plan.pdf", tests::pdf_of({"x"}))});
  CHECK(ran.status == 70);
  CHECK(ran.err.find((dir / "planlupe-ocr").string()) != std::string::npos);
}
