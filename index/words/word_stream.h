// The words of one passage in order: what phrases, distances, sentences and marks are read from.

#ifndef PLANLUPE_INDEX_WORDS_WORD_STREAM_H_
#define PLANLUPE_INDEX_WORDS_WORD_STREAM_H_

#include <string>
#include <string_view>
#include <vector>

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
