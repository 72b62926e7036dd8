#include <catch2/catch.hpp>

#include "tests/support/ingest_study.h"
#include "tests/support/pdf.h"
#include "tests/support/run.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using tests::TempDir;

namespace {

// Runs `script` where text/ of `study` is a disk of `size`; a user namespace gives the right to
// mount one.
tests::Ran run_with_small_disk(const TempDir& study, const std::string& size,
                               const std::string& script) {
  std::filesystem::create_directories(study / "text");
  const std::string mount = "mount -t tmpfs -o size=" + size + " planlupe-test '" +
                            (study / "text").string() + "' || exit 125; ";
  return tests::run_command(
      {"unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount + script});
}

}  // namespace

TEST_CASE("A full disk ends ingest with its code, and what was written is whole", "[robust]") {
  const TempDir study;
  for (int i = 0; i < 20; ++i)
    study.write("plans/" + std::to_string(i) + ".pdf",
                tests::pdf_of(tests::different_texts(20, "Plan nummer " + std::to_string(i))));
  const std::string ingest =
      std::string(PLANLUPE_PROGRAM) + " ingest '" + study.path().string() + "'";
  const std::string keep = "; status=$?; cp -r '" + (study / "text").string() + "' '" +
                           (study / "kept").string() + "'; exit $status";
  if (run_with_small_disk(study, "1m", "true").status != 0) {
    WARN("skipped: no tmpfs can be mounted here");
    return;
  }
  const auto full = run_with_small_disk(study, "32k", ingest + keep);
  INFO(full.err);
  CHECK(full.status == 2);
  CHECK(full.err.find("(disk_full)") != std::string::npos);
  int whole = 0;
  for (const auto& entry : std::filesystem::directory_iterator(study / "kept"))
    if (entry.path().extension() == ".jsonl") {
      CHECK(read_document(entry.path()));
      ++whole;
    }
  CHECK(whole > 0);
  CHECK(whole < 20);
  CHECK(run_with_small_disk(study, "4m", ingest).status == 0);
}
