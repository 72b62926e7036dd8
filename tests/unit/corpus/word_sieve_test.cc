#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "corpus/word_sieve.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;

TEST_CASE("A sieve holds its words and lets nearly all others through", "[corpus]") {
  std::vector<std::string> words;
  for (int i = 0; i < 2000; ++i) words.push_back("kommune" + std::to_string(i));
  const tests::TempDir dir;
  const WordSieve sieve(dir.write("lexicon.sieve", WordSieve::bytes_of(words)));
  for (const std::string& word : words) CHECK(sieve.may_hold(word));
  int others = 0;
  for (int i = 2000; i < 4000; ++i) others += sieve.may_hold("kommune" + std::to_string(i));
  CHECK(others < 20);
}

TEST_CASE("Without its file a sieve may hold any word", "[corpus]") {
  const tests::TempDir dir;
  CHECK(WordSieve(dir / "none").may_hold("ord"));
  CHECK(WordSieve(dir.write("short", "x")).may_hold("ord"));
}
