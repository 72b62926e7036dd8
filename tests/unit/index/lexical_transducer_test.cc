#include "index/language/lexical_transducer.h"

#include <catch2/catch.hpp>

#include "index/language/lexica.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::index;

TEST_CASE("A missing or foreign file is no transducer", "[index]") {
  const tests::TempDir dir;
  CHECK(LexicalTransducer::load(dir / "absent.bin").error().code == Errc::file_missing);
  CHECK(LexicalTransducer::load(dir.write("text.bin", "plan")).error().code == Errc::data_invalid);
  CHECK(LexicalTransducer::load(dir.write("empty.bin", "")).error().code == Errc::data_invalid);
}

TEST_CASE("A transducer that breaks off is refused", "[index]") {
  const tests::TempDir dir;
  const auto cut = dir.write("cut.bin", std::string("LTTB\0\0\0\0\0\0\0\0", 12) + "\x40");
  CHECK(LexicalTransducer::load(cut).error().code == Errc::data_invalid);
}

TEST_CASE("Readings, their prefixes and their translations agree", "[index]") {
  const auto folder = Lexica::default_folder();
  if (!Lexica::present(folder)) {
    WARN("skipped: apertium-nno-nob is not installed");
    return;
  }
  const auto nynorsk = LexicalTransducer::load(folder / "nno-nob.automorf.bin");
  const auto to_bokmal = LexicalTransducer::load(folder / "nno-nob.autobil.bin");
  REQUIRE(nynorsk);
  REQUIRE(to_bokmal);
  const auto readings = nynorsk->readings(U"innvandrarane");
  REQUIRE_FALSE(readings.empty());
  CHECK(readings.front().front().lemma == "innvandrar");
  CHECK(nynorsk->prefixes(U"innvandrarane").back().readings == readings);
  CHECK(to_bokmal->translations(readings.front().front()).front().lemma == "innvandrer");
  CHECK(nynorsk->readings(U"qzxw").empty());
  CHECK(nynorsk->readings(U"").empty());
}
