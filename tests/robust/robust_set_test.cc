#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <vector>

#include "corpus/csv.h"
#include "corpus/file.h"
#include "tests/support/golden.h"
#include "tests/support/ingest_study.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using tests::TempDir;

namespace {

namespace fs = std::filesystem;

const fs::path set = fs::path(PLANLUPE_SHARED) / "data" / "robust";

bool set_is_there() {
  if (fs::exists(set / "MANIFEST.tsv")) return true;
  WARN("skipped: the set of odd PDFs is not at " << set);
  return false;
}

// File and password of each file that has one.
std::map<std::string, std::string> passwords() {
  std::map<std::string, std::string> found;
  std::istringstream lines(*read_file(set / "MANIFEST.tsv"));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string file, flags, password;
    std::getline(fields, file, '\t');
    std::getline(fields, flags, '\t');
    std::getline(fields, password, '\t');
    if (file != "file" && !password.empty()) found[file] = password;
  }
  return found;
}

void copy_set(const fs::path& plans, const std::string& prefix = "") {
  fs::create_directories(plans);
  for (const auto& entry : fs::directory_iterator(set))
    if (entry.path().extension() == ".pdf" && entry.path().filename().string().starts_with(prefix))
      fs::copy_file(entry.path(), plans / entry.path().filename());
}

ingest::IngestOptions options() {
  ingest::IngestOptions options;
  options.rules.page_seconds = 15;
  options.rules.ocr = ingest::OcrMode::never;
  return options;
}

}  // namespace

TEST_CASE("All odd PDFs go through one run, each to the outcome in the table", "[robust]") {
  if (!set_is_there()) return;
  const TempDir study;
  copy_set(study / "plans");
  std::string table;
  for (const auto& [file, summary] : tests::ingest_summaries(study.path(), options()))
    table += file + "\t" + summary + "\n";
  CHECK(table == tests::golden("robust-outcomes.tsv", table));
}

TEST_CASE("Locked files open with the passwords in the register", "[robust]") {
  if (!set_is_there()) return;
  const TempDir study;
  copy_set(study / "plans", "needs-password");
  std::string rows = csv_line({"file", "password"});
  int unknown = 0;
  for (const auto& [file, password] : passwords()) {
    rows += csv_line({file, password});
    unknown += password == "UNKNOWN";
  }
  study.write("register.csv", rows);
  int opened = 0, locked = 0;
  for (const auto& [file, summary] : tests::ingest_summaries(study.path(), options())) {
    INFO(file << ": " << summary);
    ++(summary == "failed document_locked" ? locked : opened);
  }
  CHECK(locked == unknown);
  CHECK(opened + locked == 6);
}
