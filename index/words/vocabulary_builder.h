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
  VocabularyBuilder(std::filesystem::path folder, std::vector<unsigned> numbers, Vocabulary old);

  // The id of `text` in that layer and form; a new one, with the keys of `word` when given, the
  // first time.
  WordId id(std::string_view text, Layer layer, Form form, const Word* word = nullptr);

  // Counts each of the words as an occurrence.
  void count(const std::vector<StreamWord>& words);

  // What the analyser said of a word of the index, so that it need not be asked again.
  std::optional<Word> known(std::string_view text, Form form) const;

  // Writes the words that are new since the last save. Segments are merged when there are many.
  // Returns the numbers of the segments that make the vocabulary now; files of others may be
  // removed once the database names these. Fails with disk_full or write_failed.
  Result<std::vector<unsigned>> save();

 private:
  std::size_t unsaved() const { return added_.size() - saved_; }

  mutable std::mutex mutex_;
  std::filesystem::path folder_;
  std::vector<unsigned> numbers_;
  Vocabulary old_;
  WordId first_new_;
  std::vector<IndexWord> added_;                 // ids from first_new_ on
  std::size_t saved_ = 0;                        // of added_
  std::unordered_map<std::string, WordId> ids_;  // of added_, by layer, form and text
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_WORDS_VOCABULARY_BUILDER_H_
