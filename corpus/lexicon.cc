#include "corpus/lexicon.h"

#include <cstddef>
#include <system_error>
#include <vector>

#include <marisa/trie.h>

#include "corpus/data_dir.h"
#include "corpus/text.h"
#include "corpus/word_sieve.h"

namespace planlupe {

namespace {

constexpr std::size_t min_part = 4, max_word = 64;  // code points

std::filesystem::path shipped() {
  std::error_code ignored;
  const auto installed = data_dir() / "lexicon.trie";
  return std::filesystem::exists(installed, ignored) ? installed : PLANLUPE_BUILT_LEXICON;
}

// Beside the trie, made with it.
std::filesystem::path sieve_of(std::filesystem::path trie) {
  return trie.replace_extension("sieve");
}

bool is_link(char c) { return c == 's' || c == 'e'; }

// Where the code points of `utf8` begin, and its end.
std::vector<std::size_t> starts_in(std::string_view utf8) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < utf8.size(); ++i)
    if ((utf8[i] & 0xC0) != 0x80) starts.push_back(i);
  starts.push_back(utf8.size());
  return starts;
}

}  // namespace

struct Lexicon::Trie {
  explicit Trie(const std::filesystem::path& sieve_path) : sieve(sieve_path) {}

  marisa::Trie words;
  WordSieve sieve;  // most words that are asked for are none
  bool open = false;
};

Lexicon::Lexicon(const std::filesystem::path& path)
    : trie_(std::make_unique<Trie>(sieve_of(path))) {
  try {
    trie_->words.mmap(path.c_str());
    trie_->open = true;
  } catch (const marisa::Exception&) {
    trie_->words.clear();
  }
}

Lexicon::~Lexicon() = default;

const Lexicon& Lexicon::norwegian() {
  static const Lexicon lexicon(shipped());
  return lexicon;
}

bool Lexicon::available() const { return trie_->open; }

bool Lexicon::knows(std::string_view lower_case_word) const {
  if (!trie_->open || lower_case_word.empty()) return false;
  if (!trie_->sieve.may_hold(lower_case_word)) return false;
  thread_local marisa::Agent agent;  // making one costs more than a look-up
  agent.set_query(lower_case_word.data(), lower_case_word.size());
  return trie_->words.lookup(agent);
}

bool Lexicon::knows_name(std::string_view word) const {
  return !word.empty() && lower(word) != word && knows(word);
}

bool Lexicon::knows_compound(std::string_view lower_case_word) const {
  const std::vector<std::size_t> at = starts_in(lower_case_word);
  const std::size_t letters = at.size() - 1;
  if (letters < 2 * min_part || letters > max_word) return false;
  // starts[i]: known parts reach up to letter i, a linking letter included, so that a part may
  // begin there.
  std::vector<bool> starts(letters + 1, false);
  starts[0] = true;
  for (std::size_t begin = 0; begin + min_part <= letters; ++begin) {
    if (!starts[begin]) continue;
    for (std::size_t end = begin + min_part; end <= letters; ++end) {
      if (end - begin == letters) continue;  // the whole word is no compound of itself
      if (!knows(lower_case_word.substr(at[begin], at[end] - at[begin]))) continue;
      if (end == letters) return true;
      starts[end] = true;
      if (is_link(lower_case_word[at[end]])) starts[end + 1] = true;
    }
  }
  return false;
}

}  // namespace planlupe
