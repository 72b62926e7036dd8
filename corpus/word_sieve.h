// Says of nearly all words that a list lacks that it lacks them, for a fraction of what looking
// them up costs: a Bloom filter (Bloom 1970) with two bits a word.

#ifndef PLANLUPE_CORPUS_WORD_SIEVE_H_
#define PLANLUPE_CORPUS_WORD_SIEVE_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace planlupe {

class WordSieve {
 public:
  // Maps the sieve that `path` holds, as written with bytes_of(). Without one there, any word may
  // be held.
  explicit WordSieve(const std::filesystem::path& path);
  ~WordSieve();
  WordSieve(const WordSieve&) = delete;
  WordSieve& operator=(const WordSieve&) = delete;

  // False when `word` is none of the words; true for them, and for few others (4 % with the
  // Norwegian lists). Safe from several threads.
  bool may_hold(std::string_view word) const;

  // A sieve of `words`, for a machine like this one.
  static std::string bytes_of(const std::vector<std::string>& words);

 private:
  const std::uint8_t* bits_ = nullptr;
};

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_WORD_SIEVE_H_
