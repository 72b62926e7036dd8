// The words an index holds, and which of them share a key: what lets a search know all forms of a
// word without loading the transducers.
//
// Kept as segments; a writer adds one for its new words and merges it with older small ones. The
// database names the segments that belong to it, so that a reader's words and passages agree.

#ifndef PLANLUPE_INDEX_WORDS_VOCABULARY_H_
#define PLANLUPE_INDEX_WORDS_VOCABULARY_H_

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "index/language/token.h"
#include "index/words/word_segment.h"

namespace planlupe::index {

// Where segment `number` lies in the index folder `folder`.
std::filesystem::path segment_path(const std::filesystem::path& folder, unsigned number);

// Read-only; safe to use from several threads.
class Vocabulary {
 public:
  // Opens the segments with these numbers, in order of their ids. Fails with index_damaged.
  static Result<Vocabulary> open(const std::filesystem::path& folder,
                                 const std::vector<unsigned>& numbers);

  WordId end() const { return segments_.empty() ? 1 : segments_.back().end(); }
  std::size_t segment_count() const { return segments_.size(); }
  const std::vector<WordSegment>& segments() const { return segments_; }

  std::string_view text(WordId id) const { return of(id).text(id); }
  Layer layer(WordId id) const { return of(id).layer(id); }
  Form form(WordId id) const { return of(id).form(id); }
  std::uint32_t count(WordId id) const { return of(id).count(id); }
  IndexWord word(WordId id) const;

  // Ids, ascending. In any layer and form unless it says otherwise.
  std::vector<WordId> spelled(std::string_view text) const;
  std::vector<WordId> starting_with(std::string_view start) const;
  std::vector<WordId> containing(std::string_view piece) const;
  std::vector<WordId> with_key(std::string_view key) const;
  std::vector<WordId> with_part(std::string_view key) const;

  // The id of exactly that word, or nothing.
  std::optional<WordId> find(std::string_view text, Layer layer, Form form) const;

 private:
  const WordSegment& of(WordId id) const;

  std::vector<WordSegment> segments_;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_WORDS_VOCABULARY_H_
