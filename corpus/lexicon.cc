#include "corpus/lexicon.h"

#include <cstddef>
#include <system_error>
#include <vector>

#include <marisa/trie.h>

#include "corpus/data_dir.h"
#include "corpus/text.h"

namespace planlupe {

namespace {

constexpr std::size_t min_part = 4, max_word = 64;  // code points

std::filesystem::path shipped() {
  std::error_code ignored;
  const auto installed = data_dir() / "lexicon.trie";
  return std::filesystem::exists(installed, ignored) ? installed : PLANLUPE_BUILT_LEXICON;
}

bool is_link(char32_t c) { return c == U's' || c == U'e'; }

}  // namespace

struct Lexicon::Trie {
  marisa::Trie words;
  bool open = false;
};

Lexicon::Lexicon(const std::filesystem::path& path) : trie_(std::make_unique<Trie>()) {
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
  thread_local marisa::Agent agent;  // making one costs more than a look-up
  agent.set_query(lower_case_word.data(), lower_case_word.size());
  return trie_->words.lookup(agent);
}

bool Lexicon::knows_name(std::string_view word) const {
  return !word.empty() && lower(word) != word && knows(word);
}

bool Lexicon::knows_compound(std::string_view lower_case_word) const {
  const std::u32string word = decode(lower_case_word);
  if (word.size() < 2 * min_part || word.size() > max_word) return false;
  // starts[i]: known parts reach up to i, a linking letter included, so that a part may begin
  // there.
  std::vector<bool> starts(word.size() + 1, false);
  starts[0] = true;
  for (std::size_t begin = 0; begin + min_part <= word.size(); ++begin) {
    if (!starts[begin]) continue;
    for (std::size_t end = begin + min_part; end <= word.size(); ++end) {
      if (end - begin == word.size()) continue;  // the whole word is no compound of itself
      if (!knows(encode(std::u32string_view(word).substr(begin, end - begin)))) continue;
      if (end == word.size()) return true;
      starts[end] = true;
      if (is_link(word[end])) starts[end + 1] = true;
    }
  }
  return false;
}

}  // namespace planlupe
