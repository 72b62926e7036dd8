#include <catch2/catch.hpp>

#include "ingest/extractor.h"
#include "ingest/worker/read_files.h"
#include "tests/support/environment.h"
#include "tests/support/pdf.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::ingest;
using tests::ScopedVariable;
using tests::TempDir;

namespace {

Document read_with(const std::string& fault, const std::string& bytes, ReadingRules rules = {}) {
  const TempDir dir;
  const ScopedVariable asked("PLANLUPE_WORKER_FAULT", fault);
  const Stop stop;
  const auto document =
      read_file_contained({"plan.pdf", dir.write("plan.pdf", bytes), ""}, rules, stop);
  REQUIRE(document);
  return *document;
}

const std::string three_pages = tests::pdf_of({"Forste side", "Andre side", "Tredje side"});

// Which of the three pages left a text: "1-3" when the second did not.
std::string pages_in(const Document& document) {
  std::string all, found;
  for (const Passage& passage : document.passages) all += passage.text + "\n";
  for (const auto& [mark, word] : {std::pair{'1', "Forste"}, {'2', "Andre"}, {'3', "Tredje"}})
    found += all.find(word) == std::string::npos ? '-' : mark;
  return found;
}

}  // namespace

TEST_CASE("A document is read whole by a worker", "[worker]") {
  const Document document = read_with("", three_pages);
  CHECK(document.outcome == Outcome::complete);
  CHECK(document.problems.empty());
  CHECK(document.pages.size() == 3);
  CHECK(document.file == "plan.pdf");
  CHECK(document.sha256.size() == 64);
  CHECK(document.extractor == extractor_stamp(OcrMode::automatic));
  CHECK(pages_in(document) == "123");
}

TEST_CASE("A page that kills its worker is left out and all others are kept", "[worker]") {
  for (const char* fault : {"crash@2", "exit@2", "babble@2", "chatter@2"}) {
    INFO(fault);
    const Document document = read_with(fault, three_pages);
    CHECK(document.outcome == Outcome::partial);
    CHECK(pages_in(document) == "1-3");
    REQUIRE(document.problems.size() == 1);
    CHECK(document.problems[0].code == "worker_crashed");
    CHECK(document.problems[0].page == 2);
    CHECK(document.pages[1].health == Health::unreadable);
    CHECK(document.pages[1].reason == "worker_crashed");
    CHECK(document.pages[2].health == Health::ok);
  }
}

TEST_CASE("A page over its time or memory is left out and blamed", "[worker]") {
  ReadingRules rules;
  rules.page_seconds = 1;
  const Document hung = read_with("hang@1,hang@3", three_pages, rules);
  CHECK(hung.outcome == Outcome::partial);
  CHECK(pages_in(hung) == "-2-");
  REQUIRE(hung.problems.size() == 2);
  CHECK(hung.problems[0].code == "worker_limit");
  CHECK(hung.problems[0].page == 1);
  CHECK(hung.problems[1].page == 3);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  const Document greedy = read_with("memory@2", three_pages);
  CHECK(pages_in(greedy) == "1-3");
  CHECK(greedy.problems.at(0).code == "worker_limit");
  CHECK(greedy.problems.at(0).what != hung.problems[0].what);
#endif
}

TEST_CASE("When the file's time is up the pages that were finished are brought home", "[worker]") {
  ReadingRules rules;
  rules.page_seconds = 60;
  rules.file_seconds = 1;
  const Document document = read_with("hang@2", three_pages, rules);
  CHECK(document.outcome == Outcome::partial);
  CHECK(pages_in(document) == "1--");
  REQUIRE(document.problems.size() == 2);
  CHECK(document.problems[0].page == 2);
  CHECK(document.problems[1].page == 3);
}

TEST_CASE("A file in which every page kills ends, failed, after a bounded number of workers",
          "[worker]") {
  const Document document = read_with("crash@*", tests::pdf_of(std::vector<std::string>(60, "x")));
  CHECK(document.outcome == Outcome::failed);
  CHECK(document.pages.size() == 60);
  CHECK(readable_pages(document) == 0);
  CHECK(document.problems.back().page == 60);
}

TEST_CASE("A document that dies before any page is failed", "[worker]") {
  const Document document = read_with("crash@0", three_pages);
  CHECK(document.outcome == Outcome::failed);
  CHECK(document.problems.at(0).code == "worker_crashed");
  const Document nothing = read_with("crash@0", "%PDF-1.4\ntull");
  CHECK(nothing.outcome == Outcome::failed);
  CHECK(nothing.problems.at(0).code == "pdf_damaged");
}

TEST_CASE("When only the outline kills, the document is read without it", "[worker]") {
  const Document document = read_with("crash@-1", three_pages);
  CHECK(document.outcome == Outcome::partial);
  CHECK(pages_in(document) == "123");
  CHECK(document.problems.at(0).page == 0);
}

TEST_CASE("A document that a worker made up is not believed", "[worker]") {
  const Document document = read_with("forge@2", three_pages);
  CHECK(document.outcome == Outcome::partial);
  CHECK(pages_in(document) == "1-3");
}

TEST_CASE("A worker that sends more than it may is stopped", "[worker]") {
  const Document document = read_with("flood@-1,flood@3", three_pages);
  CHECK(document.outcome == Outcome::partial);
  CHECK(document.problems.at(0).code == "output_too_large");
}

TEST_CASE("A file that is no document says so, whatever its name", "[worker]") {
  CHECK(read_with("", "ikke en pdf").problems.at(0).code == "not_a_document");
  CHECK(read_with("", std::string("\0\1\2\3", 4)).problems.at(0).code == "not_a_document");
  CHECK(read_with("", "").problems.at(0).code == "not_a_document");
}

TEST_CASE("A stop and a missing file are errors, not documents", "[worker]") {
  Stop stop;
  const auto missing = read_file_contained({"x.pdf", "/nowhere/x.pdf", ""}, {}, stop);
  CHECK(missing.error().code == Errc::file_missing);
  const TempDir dir;
  stop.request();
  const auto stopped =
      read_file_contained({"x.pdf", dir.write("x.pdf", three_pages), ""}, {}, stop);
  CHECK(stopped.error().code == Errc::interrupted);
}
