#include <catch2/catch.hpp>

#include <filesystem>
#include <iterator>
#include <string>

#include "corpus/file.h"
#include "corpus/file_writer.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using tests::TempDir;

TEST_CASE("A written file reads back, and nothing else is left behind", "[corpus]") {
  const TempDir dir;
  REQUIRE(write_file(dir / "text/a/b.jsonl", "æøå"));
  CHECK(*read_file(dir / "text/a/b.jsonl") == "æøå");
  REQUIRE(write_file(dir / "text/a/b.jsonl", "ny"));
  CHECK(*read_file(dir / "text/a/b.jsonl") == "ny");
  const std::filesystem::directory_iterator files(dir / "text/a");
  CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("A file that is not committed leaves the old one, and nothing beside it", "[corpus]") {
  const TempDir dir;
  dir.write("a.csv", "gammel");
  { FileWriter(dir / "a.csv").write(std::string(1 << 20, 'x')); }
  CHECK(*read_file(dir / "a.csv") == "gammel");
  const std::filesystem::directory_iterator files(dir.path());
  CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("Pieces large and small stand in a file in the order they came", "[corpus]") {
  const TempDir dir;
  std::string all;
  FileWriter writer(dir / "b.txt");
  for (const std::size_t length : {10U, 70000U, 1U, 0U, 65535U, 3U}) {
    const std::string piece(length, static_cast<char>('a' + length % 26));
    writer.write(piece);
    all += piece;
  }
  REQUIRE(writer.commit());
  CHECK(*read_file(dir / "b.txt") == all);
}

TEST_CASE("A bare name is a file of the current folder", "[corpus]") {
  const TempDir dir;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(dir.path());
  const auto written = write_file("rapport.html", "x");
  std::filesystem::current_path(before);
  CHECK(written);
  CHECK(*read_file(dir / "rapport.html") == "x");
}

TEST_CASE("A place that cannot be written to is write_failed, with a hint", "[corpus]") {
  const auto written = write_file("/dev/full/x", "x");  // not a folder: cannot be made
  REQUIRE_FALSE(written);
  CHECK(written.error().code == Errc::write_failed);
  CHECK_FALSE(written.error().hint.empty());
}

TEST_CASE("A folder and an absent file are file_missing", "[corpus]") {
  const TempDir dir;
  CHECK(read_file(dir.path()).error().code == Errc::file_missing);
  CHECK(read_file(dir / "none").error().code == Errc::file_missing);
}

TEST_CASE("SHA-256 agrees with the example of FIPS 180-4", "[corpus]") {
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
