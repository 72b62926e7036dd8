#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <fstream>
#include <iterator>
#include <map>

#include "corpus/document_json.h"
#include "ingest/ingest.h"
#include "tests/support/environment.h"
#include "tests/support/pdf.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::ingest;
using tests::pdf_of;
using tests::ScopedVariable;
using tests::TempDir;

namespace {

namespace fs = std::filesystem;

// A study of a few small plans, and what ingest makes of it.
class Bench {
 public:
  Bench() {
    for (const char* name : {"a.pdf", "b.pdf", "under/c.pdf"})
      add(name, pdf_of({std::string("Plan ") + name, "Side to"}));
  }

  void add(const std::string& name, const std::string& bytes) { dir.write("plans/" + name, bytes); }

  IngestReport run(const IngestOptions& options = {}) {
    Stop stop;
    const auto study = open_study(dir.path());
    REQUIRE(study);
    handled.clear();
    auto report = planlupe::ingest::ingest(*study, options, stop);
    REQUIRE(report);
    for (const FileReport& file : report->files)
      handled += file.handling == Handling::read        ? 'R'
                 : file.handling == Handling::unchanged ? 'u'
                                                        : '-';
    return *report;
  }

  // The records by their name below text/.
  std::map<std::string, std::string> records() const {
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(dir / "text"))
      if (entry.path().extension() == ".jsonl") {
        std::ifstream file(entry.path(), std::ios::binary);
        found[entry.path().lexically_relative(dir / "text")] = {
            std::istreambuf_iterator<char>(file), {}};
      }
    return found;
  }

  TempDir dir;
  std::string handled;  // R read, u unchanged, - another part; in the order of the files
};

}  // namespace

TEST_CASE("Every plan gets a record, and unchanged plans keep theirs", "[worker]") {
  Bench bench;
  CHECK(bench.run().notices.empty());
  CHECK(bench.handled == "RRR");
  const auto first = bench.records();
  CHECK(first.size() == 3);
  CHECK(first.contains("under/c.pdf.jsonl"));
  bench.run();
  CHECK(bench.handled == "uuu");
  CHECK(bench.records() == first);
}

TEST_CASE("A changed plan is read anew, also when its size and time stay", "[worker]") {
  Bench bench;
  bench.run();
  const auto path = bench.dir / "plans/b.pdf";
  struct stat before {};
  REQUIRE(::stat(path.c_str(), &before) == 0);
  bench.add("b.pdf", pdf_of({"Plan X.pdf", "Side to"}));
  const timespec times[] = {before.st_atim, before.st_mtim};
  REQUIRE(::utimensat(AT_FDCWD, path.c_str(), times, 0) == 0);
  bench.run();
  CHECK(bench.handled == "uRu");
  CHECK(bench.records().at("b.pdf.jsonl").find("Plan X.pdf") != std::string::npos);
}

TEST_CASE("A record that is gone, broken or of another mode is made anew", "[worker]") {
  Bench bench;
  bench.run();
  const auto first = bench.records();
  fs::remove(bench.dir / "text/a.pdf.jsonl");
  bench.dir.write("text/b.pdf.jsonl", "{}");
  bench.run();
  CHECK(bench.handled == "RRu");
  CHECK(bench.records() == first);
  IngestOptions options;
  options.rules.ocr = OcrMode::never;
  bench.run(options);
  CHECK(bench.handled == "RRR");
}

TEST_CASE("The note of what was seen may be lost, broken or wrong", "[worker]") {
  Bench bench;
  bench.run();
  const auto first = bench.records();
  const auto entry = [](const std::string& size, const std::string& outcome) {
    return R"({"format":"planlupe.seen/1","files":{"a.pdf":{"plan":[)" + size +
           R"(,1,1,1],"record":[1,1,1,1],"sha256":"","extractor":"","outcome":)" + outcome +
           R"(,"problems":[]}}})";
  };
  for (const std::string& note :
       {std::string(), std::string("{"), std::string("[1]"),
        std::string(R"({"format":"planlupe.seen/1","files":{"a.pdf":7}})"),
        std::string(R"({"format":"planlupe.seen/1","files":{}})"), entry("1", "7"),
        entry("1", "-1"), entry("1e300", "0")}) {
    INFO(note);
    bench.dir.write("text/.seen.json", note);
    bench.run();
    CHECK(bench.handled == "uuu");
    CHECK(bench.records() == first);
  }
}

TEST_CASE("Records follow their plans when these are renamed or removed", "[worker]") {
  Bench bench;
  bench.run();
  fs::rename(bench.dir / "plans/under/c.pdf", bench.dir / "plans/d.pdf");
  fs::remove(bench.dir / "plans/a.pdf");
  bench.run();
  const auto records = bench.records();
  CHECK(records.size() == 2);
  CHECK(records.contains("b.pdf.jsonl"));
  CHECK(records.contains("d.pdf.jsonl"));
  CHECK_FALSE(fs::exists(bench.dir / "text/under"));
}

TEST_CASE("What a killed run left behind goes, and nothing else", "[worker]") {
  Bench bench;
  bench.dir.write("text/a.pdf.jsonl.x8Yz0A", "{\"format");
  bench.dir.write("text/.seen.json.AbCdEf", "{");
  bench.dir.write("text/gone.pdf.jsonl", "{}");
  bench.dir.write("text/notater.txt", "mine egne");
  bench.run();
  CHECK_FALSE(fs::exists(bench.dir / "text/a.pdf.jsonl.x8Yz0A"));
  CHECK_FALSE(fs::exists(bench.dir / "text/.seen.json.AbCdEf"));
  CHECK_FALSE(fs::exists(bench.dir / "text/gone.pdf.jsonl"));
  CHECK(fs::exists(bench.dir / "text/notater.txt"));
}

TEST_CASE("Whatever the number of jobs the records have the same bytes", "[worker]") {
  Bench bench;
  bench.add("d.pdf", pdf_of(std::vector<std::string>(30, "Side")));
  bench.add("e.pdf", "tull");
  IngestOptions options;
  options.jobs = 1;
  bench.run(options);
  const auto alone = bench.records();
  fs::remove_all(bench.dir / "text");
  options.jobs = 5;
  bench.run(options);
  CHECK(bench.records() == alone);
}

TEST_CASE("The parts together are the whole, and none overlaps another", "[worker]") {
  Bench bench;
  for (int i = 0; i < 9; ++i)
    bench.add("p" + std::to_string(i) + ".pdf", pdf_of({"Plan nummer " + std::to_string(i)}));
  std::vector<int> read(12, 0);
  for (int part = 1; part <= 3; ++part) {
    IngestOptions options;
    options.part = part;
    options.parts = 3;
    bench.run(options);
    for (std::size_t i = 0; i < 12; ++i) read[i] += bench.handled.at(i) == 'R';
  }
  CHECK(read == std::vector<int>(12, 1));
  CHECK(bench.records().size() == 12);
  bench.run();
  CHECK(bench.handled == std::string(12, 'u'));
}

TEST_CASE("A failed file is remembered and tried again only on request", "[worker]") {
  Bench bench;
  {
    const ScopedVariable fault("PLANLUPE_WORKER_FAULT", "crash@1");
    const auto report = bench.run();
    CHECK(report.files[0].outcome == Outcome::partial);
  }
  bench.run();
  CHECK(bench.handled == "uuu");
  IngestOptions options;
  options.retry = true;
  const auto report = bench.run(options);
  CHECK(bench.handled == "RRR");
  CHECK(report.files[0].outcome == Outcome::complete);
}

TEST_CASE("Two files with the same content are both read and pointed out", "[worker]") {
  Bench bench;
  bench.add("z.pdf", pdf_of({"Plan a.pdf", "Side to"}));
  const auto report = bench.run();
  REQUIRE(report.notices.size() == 1);
  CHECK(report.notices[0].code == Errc::register_duplicate);
  CHECK(report.notices[0].where == "z.pdf");
  CHECK(report.notices[0].what.find("a.pdf") != std::string::npos);
}

TEST_CASE("A file whose record cannot be written fails alone", "[worker]") {
  Bench bench;
  const std::string long_name = std::string(240, 'x') + ".pdf";
  bench.add(long_name, pdf_of({"Langt navn"}));
  const auto report = bench.run();
  CHECK(bench.records().size() == 3);
  for (const FileReport& file : report.files)
    CHECK((file.outcome == Outcome::complete) == (file.file != long_name));
}

TEST_CASE("When text/ cannot be made, the whole fails", "[worker]") {
  Bench bench;
  bench.dir.write("text", "en fil");
  Stop stop;
  const auto report = planlupe::ingest::ingest(*open_study(bench.dir.path()), {}, stop);
  REQUIRE_FALSE(report);
  CHECK(report.error().code == Errc::write_failed);
}

TEST_CASE("A stopped ingest keeps what is done and the next run does the rest", "[worker]") {
  Bench undisturbed;
  undisturbed.run();
  Bench bench;
  Stop stop;
  IngestOptions options;
  options.jobs = 1;
  const auto report = planlupe::ingest::ingest(
      *open_study(bench.dir.path()), options, stop,
      [&](std::size_t, std::size_t, const std::string&) { stop.request(); });
  REQUIRE_FALSE(report);
  CHECK(report.error().code == Errc::interrupted);
  CHECK(bench.records().size() == 1);
  bench.run();
  CHECK(bench.records() == undisturbed.records());
}

TEST_CASE("Progress counts every file once", "[worker]") {
  Bench bench;
  Stop stop;
  std::vector<std::size_t> counts;
  const auto report =
      planlupe::ingest::ingest(*open_study(bench.dir.path()), {}, stop,
                               [&](std::size_t done, std::size_t total, const std::string&) {
                                 CHECK(total == 3);
                                 counts.push_back(done);
                               });
  CHECK(report);
  CHECK(counts == std::vector<std::size_t>{1, 2, 3});
}
