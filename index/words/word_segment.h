// A file of words with their keys: a part of an index's vocabulary, written once, read in place.
//
// Layout, all numbers little-endian u32 unless said otherwise: the magic line, a table of section
// offsets, then for W words and K keys the sections listed in word_segment.cc. A segment is mapped
// into memory, so that opening costs nothing however many words there are.

#ifndef PLANLUPE_INDEX_WORDS_WORD_SEGMENT_H_
#define PLANLUPE_INDEX_WORDS_WORD_SEGMENT_H_

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"

namespace planlupe::index {

// Numbers the words of an index from 1, for as long as it lives. 0 is the start of a sentence.
using WordId = std::uint32_t;
inline constexpr WordId sentence_start = 0;

// What a word in the word stream stands for: the word as written, words across a hyphen written
// as one, what the source had before repair, or a number, date or law in one writing.
enum class Layer : std::uint8_t { word, joined, original, term };

// A word as an index knows it: the same letters are another word in another form or layer, since
// they may have other keys there.
struct IndexWord {
  std::string text = {};
  Layer layer = Layer::word;
  Form form = Form::other;
  std::vector<std::string> keys = {};
  std::vector<std::string> parts = {};
  std::uint32_t count = 0;  // occurrences when it was written; good for choosing, not for counting
};

// Writes `words` as the segment whose first word has the id `first`.
// Fails with disk_full or write_failed.
Result<void> write_segment(const std::filesystem::path& path, WordId first,
                           const std::vector<IndexWord>& words);

// Read-only; safe to use from several threads. Copies share the mapping. Views live as long as
// any copy.
class WordSegment {
 public:
  // Fails with index_damaged.
  static Result<WordSegment> open(const std::filesystem::path& path);

  WordId first() const { return first_; }
  WordId end() const { return first_ + size_; }

  std::string_view text(WordId id) const;
  Layer layer(WordId id) const { return static_cast<Layer>(at(tags, id) & 3); }
  Form form(WordId id) const { return static_cast<Form>(at(tags, id) >> 2); }
  std::uint32_t count(WordId id) const { return at(counts, id); }
  std::vector<std::string_view> keys(WordId id) const { return keys_in(word_keys, id); }
  std::vector<std::string_view> parts(WordId id) const { return keys_in(word_parts, id); }

  // Ids of the words whose text begins with `start`, in the order of their texts.
  std::span<const std::uint32_t> starting_with(std::string_view start) const;
  // Ids of the words that are spelled so, in any layer and form.
  std::vector<WordId> spelled(std::string_view text) const;
  // Ids of the words whose text contains `piece` (not empty).
  std::vector<WordId> containing(std::string_view piece) const;
  // Ids of the words that have `key` among their keys, or their parts.
  std::span<const std::uint32_t> with_key(std::string_view key) const;
  std::span<const std::uint32_t> with_part(std::string_view key) const;

 private:
  enum Section : std::uint8_t {
    texts,       // bytes: the words, each after a line end, and one at the end
    text_at,     // W + 1: where each word's text begins
    tags,        // W: layer | form << 2
    counts,      // W
    by_text,     // W: ids in the order of the texts' bytes
    word_keys,   // W + 1 offsets into lists
    word_parts,  // W + 1 offsets into lists
    keys_bytes,  // bytes: the keys, sorted
    key_at,      // K + 1
    key_words,   // K + 1 offsets into lists
    part_words,  // K + 1 offsets into lists
    lists,       // key numbers and word ids
    section_count,
  };
  friend Result<void> write_segment(const std::filesystem::path&, WordId,
                                    const std::vector<IndexWord>&);

  static constexpr std::string_view magic = "planlupe.words/1\n   ";  // 20: keeps numbers aligned
  static constexpr std::size_t header_numbers = 3;                    // first id, words, keys
  static constexpr std::size_t header_size =
      magic.size() + 4 * (header_numbers + section_count + 1);
  struct Mapping;

  std::string_view bytes(Section section) const;
  std::span<const std::uint32_t> numbers(Section section) const;
  std::uint32_t at(Section section, WordId id) const { return numbers(section)[id - first_]; }
  std::span<const std::uint32_t> list(Section offsets, std::size_t i) const;
  std::vector<std::string_view> keys_in(Section offsets, WordId id) const;
  std::string_view key(std::size_t i) const;
  std::span<const std::uint32_t> words_of(Section offsets, std::string_view wanted) const;
  bool consistent() const;

  std::shared_ptr<const Mapping> mapping_;
  WordId first_ = 1;
  std::uint32_t size_ = 0, keys_ = 0;
  std::array<std::uint32_t, section_count + 1> begin_ = {};  // in bytes; the last is the end
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_WORDS_WORD_SEGMENT_H_
