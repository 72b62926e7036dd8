// Gives words their ids while an index is written, and remembers their keys.

#ifndef PLANLUPE_INDEX_WORDS_VOCABULARY_BUILDER_H_
#define PLANLUPE_INDEX_WORDS_VOCABULARY_BUILDER_H_

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/result.h"
#include "index/language/token.h"
#include "index/words/vocabulary.h"
#include "index/words/word_stream.h"

namespace planlupe::index {

// Safe to use from several threads: parts of an index that are written at once share one builder.
class VocabularyBuilder {
 public:
  // Goes on from the segments of an existing index, or from nothing.
  VocabularyBuilder(std::filesystem::path folder, const std::vector<unsigned>& numbers,
                    Vocabulary old);

  // The id of `text` in that layer and form; a new one, with the keys of `word` when given, the
  // first time.
  WordId id(std::string_view text, Layer layer, Form form, const Word* word = nullptr);

  // Counts each of the words as an occurrence.
  void count(const std::vector<StreamWord>& words);

  // What the analyser said of a word of the index, so that it need not be asked again.
  std::optional<Word> known(std::string_view text, Form form) const;

  // Writes the words that are new since the last save, with those of the segments before that are
  // not much bigger: so there are few segments, and a few new words cost a few words.
  // Returns the numbers of the segments that make the vocabulary now; files of others may be
  // removed once the database names these. Fails with disk_full or write_failed.
  Result<std::vector<unsigned>> save();

 private:
  struct Segment {
    unsigned number = 0;
    WordId first = 0;
  };

  WordId end() const { return first_new_ + static_cast<WordId>(added_.size()); }
  IndexWord word(WordId id) const;
  WordId take_small_segments(WordId first);

  mutable std::mutex mutex_;
  std::filesystem::path folder_;
  std::vector<Segment> segments_;  // written, in order of their ids
  Vocabulary old_;
  WordId first_new_;
  std::vector<IndexWord> added_;                 // ids from first_new_ on
  WordId unsaved_;                               // the first that is in no segment
  std::unordered_map<std::string, WordId> ids_;  // of added_, by layer, form and text
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_WORDS_VOCABULARY_BUILDER_H_
