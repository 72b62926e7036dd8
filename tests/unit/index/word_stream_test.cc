#include "index/words/word_stream.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace planlupe::index;

TEST_CASE("A word stream is read back as it was packed", "[index]") {
  const std::vector<StreamWord> words{{1, 0, 0},     {200, 0, 0}, {3, 1, 0},         {70000, 2, 1},
                                      {70001, 2, 1}, {1, 3, 3},   {0xFFFFFFFF, 4, 3}};
  std::vector<StreamWord> read{{9, 9, 9}};
  unpack_words(pack_words(words), read);
  CHECK(read == words);
}

TEST_CASE("Frequent words take one byte in a stream", "[index]") {
  CHECK(pack_words({{1, 0, 0}, {63, 1, 0}}).size() == 2);
}

TEST_CASE("A stream that is cut off ends before the cut", "[index]") {
  const std::string packed = pack_words({{1, 0, 0}, {70000, 1, 0}});
  std::vector<StreamWord> read;
  unpack_words(packed.substr(0, packed.size() - 1), read);
  CHECK(read == std::vector<StreamWord>{{1, 0, 0}});
}

TEST_CASE("Word spans are read back, also those that lie over others", "[index]") {
  const std::vector<WordSpan> spans{{0, 3}, {4, 11}, {0, 11}, {12, 200}};
  CHECK(unpack_spans(pack_spans(spans)) == spans);
}
