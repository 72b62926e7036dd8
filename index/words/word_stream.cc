#include "index/words/word_stream.h"

#include "index/words/packed.h"

namespace planlupe::index {

std::string pack_words(const std::vector<StreamWord>& words) {
  Packer packer;
  int position = -1, sentence = 0;
  for (const StreamWord& word : words) {
    for (; sentence < word.sentence; ++sentence) packer.number(sentence_start);
    packer.number(std::uint64_t{word.id} * 2 + (word.position == position ? 1 : 0));
    position = word.position;
  }
  return packer.take();
}

void unpack_words(std::string_view bytes, std::vector<StreamWord>& words) {
  words.clear();
  StreamWord word;
  for (PackedWords packed(bytes); packed.next(word);) words.push_back(word);
}

std::string pack_spans(const std::vector<WordSpan>& spans) {
  Packer packer;
  int end = 0;
  for (const WordSpan& span : spans) {
    packer.signed_number(span.start - end).signed_number(span.end - span.start);
    end = span.end;
  }
  return packer.take();
}

std::vector<WordSpan> unpack_spans(std::string_view bytes) {
  std::vector<WordSpan> spans;
  Unpacker unpacker(bytes);
  int end = 0;
  while (!unpacker.done() && unpacker.ok()) {
    const int start = end + static_cast<int>(unpacker.signed_number());
    end = start + static_cast<int>(unpacker.signed_number());
    spans.push_back({start, end});
  }
  return spans;
}

}  // namespace planlupe::index
