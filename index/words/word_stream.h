// The words of one passage in order: what phrases, distances, sentences and marks are read from.

#ifndef PLANLUPE_INDEX_WORDS_WORD_STREAM_H_
#define PLANLUPE_INDEX_WORDS_WORD_STREAM_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/words/packed.h"
#include "index/words/word_segment.h"

namespace planlupe::index {

// One word at its position; position 0 is the first word of the passage. Several words may share
// a position («EØS» and «eøsborgere» in «EØS-borgere»); they come in order of position.
struct StreamWord {
  WordId id = 0;
  int position = 0;
  int sentence = 0;  // 0 is the first
  friend bool operator==(const StreamWord&, const StreamWord&) = default;
};

// Reads packed words one by one, without room for all of them. A word is packed as id * 2, plus 1
// when it shares the position of the word before; a sentence begins with 0. Ids start from 1, so
// the two never meet.
class PackedWords {
 public:
  explicit PackedWords(std::string_view bytes) : rest_(bytes) {}

  // False at the end, and at bytes that make no sense.
  bool next(StreamWord& word) {
    std::uint64_t packed = sentence_start;
    while (packed == sentence_start) {
      if (rest_.done()) return false;
      packed = rest_.number();
      if (!rest_.ok()) return false;
      if (packed == sentence_start) ++sentence_;
    }
    if (packed % 2 == 0) ++position_;
    word = {static_cast<WordId>(packed / 2), position_, sentence_};
    return true;
  }

 private:
  Unpacker rest_;
  int position_ = -1, sentence_ = 0;
};

// About two bytes a word. The first words are in sentence 0 at position 0; sentences do not skip.
std::string pack_words(const std::vector<StreamWord>& words);

// Replaces what is in `words`, so that a loop over passages allocates once. Ends at bytes that
// make no sense.
void unpack_words(std::string_view bytes, std::vector<StreamWord>& words);

// Where the words stand in the passage's text: code points, half-open, one for each StreamWord.
struct WordSpan {
  int start = 0, end = 0;
  friend bool operator==(const WordSpan&, const WordSpan&) = default;
};

std::string pack_spans(const std::vector<WordSpan>& spans);
std::vector<WordSpan> unpack_spans(std::string_view bytes);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_WORDS_WORD_STREAM_H_
