// Building an index: only what changed, whatever interrupts it, and what stands in the way.

#include <csignal>
#include <functional>
#include <map>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <xapian.h>
#include <catch2/catch.hpp>

#include "corpus/document_json.h"
#include "corpus/file.h"
#include "index/index_folder.h"
#include "query/search/query_parser.h"
#include "query/search/search.h"
#include "tests/unit/search/slow_scan.h"
#include "tests/unit/search/small_study.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

std::size_t total(index::IndexReader& reader, const std::string& typed) {
  const auto result = query::search(reader, *query::parse_query(typed), {});
  INFO((result ? "" : to_string(result.error())));
  REQUIRE(result.has_value());
  return result->total;
}

std::size_t total(const SmallStudy& study, const std::string& typed) {
  auto reader = study.reader();
  return total(reader, typed);
}

// The index holds what text/ and the register hold now.
void check_complete(const SmallStudy& study) {
  const Study opened = study.open();
  SlowScan scan;
  for (const std::string& file : opened.files)
    scan.add(*read_document(opened.text_path(file)), opened.plan(file));
  auto reader = study.reader();
  for (const std::string typed :
       {"innvandrer", "flyktning arbeid", "\"små kommuner\"", "*kommun*", "fylke:Troms",
        "år:2021..2024 IKKE arbeid", "SETNING(kommune flyktning)", "ny ELLER tillegg"}) {
    CAPTURE(typed);
    CHECK(total(reader, typed) == scan.search(*query::parse_query(typed)).size());
  }
}

// Runs `work` in a process of its own; what it returned, or minus the signal that killed it.
int in_child(const std::function<int()>& work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  int state = 0;
  ::waitpid(child, &state, 0);
  return WIFEXITED(state) ? WEXITSTATUS(state) : -WTERMSIG(state);
}

void limit_file_size(rlim_t bytes) {
  const rlimit limit{bytes, bytes};
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

// Builds, and dies after that many documents.
int build_until(const SmallStudy& study, int documents) {
  int done = 0;
  (void)study.build({.progress = [&](std::size_t, std::size_t, const std::string&) {
    if (++done == documents) ::raise(SIGKILL);
  }});
  return 0;
}

}  // namespace

TEST_CASE("A second run with nothing new leaves the index as it is", "[build]") {
  SmallStudy study;
  fill(study);
  const auto first = study.build();
  REQUIRE(first.has_value());
  CHECK(first->rebuilt == index::Rebuilt::absent);
  CHECK(first->added == 3);
  CHECK(first->passages == 16);
  const auto second = study.build();
  REQUIRE(second.has_value());
  CHECK(second->rebuilt == index::Rebuilt::no);
  CHECK(second->unchanged == 3);
  CHECK(second->passages == 16);
}

TEST_CASE("Documents that change, come, go, move or are described anew are taken in", "[build]") {
  SmallStudy study;
  fill(study);
  REQUIRE(study.build().has_value());
  study.put("troms/plan.txt", {"Ny tekst om innvandrere i små kommuner."});
  study.put("finnmark/ny.txt", {"Et tillegg om flyktninger.", "Arbeid for alle."});
  study.remove("vestland/plan.txt");
  study.describe("troms/tema/kompetanse.txt", "Nordland;kompetanseplan;Kompetanse;2022;utgått");
  const auto done = study.build();
  REQUIRE(done.has_value());
  CHECK(done->rebuilt == index::Rebuilt::no);
  CHECK(done->added == 1);
  CHECK(done->changed == 2);
  CHECK(done->removed == 1);
  CHECK(done->passages == 7);
  check_complete(study);
  CHECK(total(study, "fylke:Nordland") == 4);
  CHECK(total(study, "dokument:vestland/*") == 0);
}

TEST_CASE("What was replaced is found no more, and is dropped when it outweighs the rest",
          "[build]") {
  SmallStudy study;
  fill(study);
  REQUIRE(study.build().has_value());
  bool dropped = false;
  for (int i = 0; i < 12 && !dropped; ++i) {
    study.put("troms/plan.txt", {"Ny tekst " + std::to_string(i) + ".", "Om små kommuner."});
    const auto done = study.build();
    REQUIRE(done.has_value());
    CHECK(done->passages == 10);
    CHECK(total(study, "\"ny tekst\"") == 1);
    CHECK(total(study, "dokument:troms/plan.txt") == 2);
    dropped = done->rebuilt == index::Rebuilt::much;
  }
  CHECK(dropped);
  check_complete(study);
}

TEST_CASE("A file written anew with the same content is not indexed again", "[build]") {
  SmallStudy study;
  fill(study);
  REQUIRE(study.build().has_value());
  const Study opened = study.open();
  const auto path = opened.text_path("troms/plan.txt");
  const std::string bytes = *read_file(path);
  REQUIRE(write_file(path, bytes).has_value());
  const auto done = study.build();
  REQUIRE(done.has_value());
  CHECK(done->changed == 0);
  CHECK(done->unchanged == 3);
}

TEST_CASE("Theme codes filter and count, with the codes above them", "[build]") {
  SmallStudy study;
  fill(study);
  std::map<std::string, std::vector<std::string>> codes{{"p1", {"INN.gruppe.flyktning"}},
                                                        {"p2", {"DIS", "INN"}}};
  const auto options = [&] {
    return index::BuildOptions{
        .codes_path = [&](const std::string& file) { return study.root() / (file + ".codes"); },
        .read_codes = [&](const std::filesystem::path&) -> Result<index::Codes> {
          return index::Codes(codes.begin(), codes.end());
        }};
  };
  std::filesystem::create_directories(study.root() / "troms");
  REQUIRE(write_file(study.root() / "troms/plan.txt.codes", "1").has_value());
  REQUIRE(study.build(options()).has_value());
  CHECK(total(study, "tema:INN") == 2);
  CHECK(total(study, "tema:inn.gruppe") == 1);
  CHECK(total(study, "tema:KVA") == 0);
  auto reader = study.reader();
  const auto result = query::search(reader, *query::parse_query("tema:INN"), {});
  CHECK(result->theme ==
        query::Facet{{"DIS", 1}, {"INN", 2}, {"INN.gruppe", 1}, {"INN.gruppe.flyktning", 1}});

  codes = {{"p3", {"KVA"}}};
  REQUIRE(write_file(study.root() / "troms/plan.txt.codes", "2").has_value());
  const auto done = study.build(options());
  REQUIRE(done.has_value());
  CHECK(done->changed == 1);
  CHECK(total(study, "tema:INN") == 0);
  CHECK(total(study, "tema:KVA") == 1);
}

TEST_CASE("A document whose text cannot be read fails alone", "[build]") {
  SmallStudy study;
  fill(study);
  const Study opened = study.open();
  REQUIRE(write_file(opened.text_path("troms/plan.txt"), "{").has_value());
  const auto done = study.build();
  REQUIRE(done.has_value());
  REQUIRE(done->failures.size() == 1);
  CHECK(done->failures[0].code == Errc::data_invalid);
  CHECK(done->failures[0].where.find("troms/plan.txt") != std::string::npos);
  CHECK(total(study, "dokument:troms/plan.txt") == 0);
  CHECK(total(study, "fylke:Vestland") == 4);
}

TEST_CASE("Killed after any document, the next run finishes the index", "[build]") {
  for (const int after : {1, 3}) {
    SmallStudy study;
    fill(study);
    CHECK(in_child([&] { return build_until(study, after); }) == -SIGKILL);
    REQUIRE(study.build().has_value());
    check_complete(study);
    study.put("troms/plan.txt", {"Ny tekst om innvandrere i små kommuner."});
    study.put("finnmark/ny.txt", {"Et tillegg om flyktninger.", "Arbeid for alle."});
    study.put("finnmark/mer.txt", {"Et tillegg."});
    CHECK(in_child([&] { return build_until(study, after); }) == -SIGKILL);
    CHECK(total(study, "tillegg") == 0);  // the old index is in use until the new is done
    REQUIRE(study.build().has_value());
    check_complete(study);
  }
}

TEST_CASE("Killed at any write, the next run finishes the index", "[build]") {
  SmallStudy study;
  fill(study);
  REQUIRE(study.build().has_value());
  int killed = 0;
  for (const rlim_t limit : {rlim_t{0}, rlim_t{9'000}, rlim_t{20'000}, rlim_t{40'000}}) {
    study.put("finnmark/ny.txt", {"Et tillegg nummer " + std::to_string(limit) + "."});
    const int end = in_child([&] {
      limit_file_size(limit);
      (void)study.build({.rebuild = limit == 9'000});
      return 0;
    });
    CHECK((end == 0 || end == -SIGXFSZ));  // the signal for too large a file kills
    killed += end != 0;
    REQUIRE(study.build().has_value());
    check_complete(study);
  }
  CHECK(killed > 2);
}

TEST_CASE("A full disk is said, and the index stays as it was", "[build]") {
  SmallStudy study;
  fill(study);
  REQUIRE(study.build().has_value());
  const std::size_t before = total(study, "innvandrer");
  study.put("finnmark/ny.txt", {"Et tillegg om innvandrere."});
  for (const bool rebuild : {false, true}) {
    const int code = in_child([&] {
      ::signal(SIGXFSZ, SIG_IGN);
      limit_file_size(2'000);
      const auto done = study.build({.rebuild = rebuild});
      return done ? 0 : static_cast<int>(done.error().code);
    });
    CAPTURE(code, rebuild);
    CHECK((code == static_cast<int>(Errc::disk_full) ||
           code == static_cast<int>(Errc::write_failed)));
    CHECK(total(study, "innvandrer") == before);
  }
  REQUIRE(study.build().has_value());
  CHECK(total(study, "innvandrer") == before + 1);
}

TEST_CASE("A second writer is refused with a hint", "[build]") {
  SmallStudy study;
  fill(study);
  const auto lock = index::WriteLock::take(study.root() / "index");
  REQUIRE(lock.has_value());
  const auto refused = study.build();
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == Errc::index_locked);
  CHECK_FALSE(refused.error().hint.empty());
}

TEST_CASE("An index of another schema is refused with a hint, and made anew", "[build]") {
  SmallStudy study;
  fill(study);
  REQUIRE(study.build().has_value());
  {
    Xapian::WritableDatabase database((study.root() / "index/1").string(),
                                      Xapian::DB_OPEN | Xapian::DB_NO_TERMLIST);
    database.set_metadata("schema", "0");
    database.commit();
  }
  const auto refused = index::IndexReader::open(study.root() / "index");
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == Errc::index_schema);
  CHECK(refused.error().hint.find("planlupe index") != std::string::npos);
  const auto done = study.build();
  REQUIRE(done.has_value());
  CHECK(done->rebuilt == index::Rebuilt::schema);
  check_complete(study);
}

TEST_CASE("A missing or damaged index is said to be so", "[build]") {
  SmallStudy study;
  fill(study);
  CHECK(index::IndexReader::open(study.root() / "index").error().code == Errc::index_missing);
  REQUIRE(study.build().has_value());
  REQUIRE(write_file(study.root() / "index/1/words-1", "rubbish").has_value());
  CHECK(index::IndexReader::open(study.root() / "index").error().code == Errc::index_damaged);
  const auto done = study.build();
  REQUIRE(done.has_value());
  CHECK(done->rebuilt == index::Rebuilt::damaged);
  REQUIRE(
      write_file(study.root() / "index/2/postlist.glass", std::string(40'000, 'x')).has_value());
  CHECK(index::IndexReader::open(study.root() / "index").error().code == Errc::index_damaged);
}

TEST_CASE("A reader goes on through commits and rebuilds", "[build]") {
  SmallStudy study;
  fill(study);
  REQUIRE(study.build().has_value());
  auto reader = study.reader();
  const std::size_t before = total(reader, "innvandrer");
  for (int i = 0; i < 4; ++i) {
    study.put("finnmark/ny.txt",
              {"Et tillegg om innvandrere.", "Innvandrere igjen " + std::to_string(i)});
    REQUIRE(study.build({.rebuild = i == 2}).has_value());
    const std::size_t now = total(reader, "innvandrer");
    CHECK((now == before || now == before + 2));
  }
  REQUIRE(reader.reopen().has_value());
  CHECK(total(reader, "innvandrer") == before + 2);
}

TEST_CASE("Words of 245 bytes and more do not stop a document", "[build]") {
  SmallStudy study;
  const std::string longest(300, 'a');
  study.put("a.txt", {"kort " + longest + " ord", "bare " + longest.substr(0, 299)});
  study.describe("a.txt", std::string(400, 'f') + ";annen;" + longest + ";2020;x");
  REQUIRE(study.build().has_value());
  CHECK(total(study, "=" + longest) == 1);
  CHECK(total(study, "\"kort " + longest + " ord\"") == 1);
  CHECK(total(study, "aaaaaaaa*") == 2);
  CHECK(total(study, "fylke:" + std::string(400, 'f')) == 2);
}
