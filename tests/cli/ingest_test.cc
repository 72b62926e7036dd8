#include <catch2/catch.hpp>

#include "tests/support/environment.h"
#include "tests/support/pdf.h"
#include "tests/support/run.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using tests::run_planlupe;
using tests::TempDir;

namespace {

void fill(const TempDir& study) {
  study.write("plans/god.pdf", tests::pdf_of({"Forste side", "Andre side"}));
  study.write("register.csv", "file;county\ngod.pdf;Agder\nskadet.pdf;Agder\n");
}

}  // namespace

TEST_CASE("ingest says how much it read, and how much was unchanged", "[cli]") {
  const TempDir study;
  fill(study);
  study.write("register.csv", "file;county\ngod.pdf;Agder\n");
  const auto first = run_planlupe({"ingest", study.path().string()});
  CHECK(first.status == 0);
  CHECK(first.out.empty());
  CHECK(first.err == "1 dokument lest, 0 uendrede, 0 med feil\n");
  const auto second = run_planlupe({"--lang", "en", "ingest", study.path().string()});
  CHECK(second.status == 0);
  CHECK(second.err == "0 documents read, 1 unchanged, 0 with errors\n");
}

TEST_CASE("One bad file: the rest completes, the exit is 2 and the summary names it", "[cli]") {
  const TempDir study;
  fill(study);
  study.write("plans/skadet.pdf", "%PDF-1.4\ntull");
  const auto ran = run_planlupe({"ingest", study.path().string()});
  CHECK(ran.status == 2);
  CHECK(ran.err ==
        "merk: skadet.pdf: PDF-en er skadet og kan ikke åpnes (pdf_damaged)\n"
        "  tips: Last ned filen på nytt, eller be avsenderen om en ny.\n"
        "2 dokumenter lest, 0 uendrede, 1 med feil\n");
  CHECK(std::filesystem::exists(study / "text/god.pdf.jsonl"));
  const auto again = run_planlupe({"ingest", study.path().string()});
  CHECK(again.status == 2);
  CHECK(again.err.find("(pdf_damaged); ble ikke prøvd på nytt (bruk --retry)\n") !=
        std::string::npos);
}

TEST_CASE("Pages that were left out are named together", "[cli]") {
  const TempDir study;
  study.write("register.csv", "file\nlang.pdf\n");
  study.write("plans/lang.pdf", tests::pdf_of(tests::different_texts(6, "Plan")));
  const tests::ScopedVariable fault("PLANLUPE_WORKER_FAULT", "crash@2,crash@3,crash@5");
  const auto ran = run_planlupe({"ingest", study.path().string()});
  CHECK(ran.status == 2);
  CHECK(ran.err.starts_with("merk: lang.pdf: side 2-3, 5: leseren krasjet (worker_crashed)\n"));
}

TEST_CASE("The register's password opens a file, the command line's those without", "[cli]") {
  const TempDir study;
  const auto open = study.write("open.pdf", tests::pdf_of({"Forste side"}));
  for (const auto& [name, password] : {std::pair{"a.pdf", "en"}, {"b.pdf", "to"}}) {
    std::filesystem::create_directories(study / "plans");
    REQUIRE(tests::run_command({"qpdf", "--encrypt", password, "eier", "256", "--", open.string(),
                                (study / "plans" / name).string()})
                .status == 0);
  }
  study.write("register.csv", "file;passord\na.pdf;en\nb.pdf;\n");
  const auto half = run_planlupe({"ingest", study.path().string()});
  CHECK(half.status == 2);
  CHECK(half.err.find("b.pdf: dokumentet er låst") != std::string::npos);
  CHECK(half.err.find("a.pdf") == std::string::npos);
  const auto whole = run_planlupe({"ingest", study.path().string(), "--password", "to"});
  CHECK(whole.status == 0);
  CHECK(whole.err == "1 dokument lest, 1 uendret, 0 med feil\n");
}

TEST_CASE("A part that is none, and seconds that are none, are wrong usage", "[cli]") {
  for (const char* part : {"0/2", "3/2", "1", "1/", "/2", "1/2x", "-1/2", ""})
    CHECK(run_planlupe({"ingest", "x", "--part", part}).status == 64);
  CHECK(run_planlupe({"ingest", "x", "--page-seconds", "0"}).status == 64);
  CHECK(run_planlupe({"ingest", "x", "--jobs", "mange"}).status == 64);
  CHECK(run_planlupe({"ingest", "x", "--ocr", "kanskje"}).status == 64);
  CHECK(run_planlupe({"ingest"}).status == 64);
}

TEST_CASE("A folder that is not there, or has no plans, is explained", "[cli]") {
  const TempDir study;
  const auto missing = run_planlupe({"ingest", (study / "borte").string()});
  CHECK(missing.status == 2);
  CHECK(missing.err.find("(folder_missing)\n  tips: ") != std::string::npos);
  const auto empty = run_planlupe({"ingest", study.path().string()});
  CHECK(empty.status == 2);
  CHECK(empty.err.find("(no_plans)\n  tips: ") != std::string::npos);
}

TEST_CASE("Of many notices of one kind a few are shown and the rest counted", "[cli]") {
  const TempDir study;
  for (int i = 0; i < 8; ++i)
    study.write("plans/" + std::to_string(i) + ".pdf",
                tests::pdf_of({"Plan " + std::to_string(i)}));
  const auto ran = run_planlupe({"ingest", study.path().string()});
  CHECK(ran.err.find("4.pdf: ") != std::string::npos);
  CHECK(ran.err.find("5.pdf: ") == std::string::npos);
  CHECK(ran.err.find("merk: og 3 til av samme slag (register_no_row)\n") != std::string::npos);
}
