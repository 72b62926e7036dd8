#include "query/coding/word_globs.h"

#include <algorithm>
#include <cstddef>

#include "query/coding/pattern.h"

namespace planlupe::query {

namespace {

std::u32string_view longest_literal(std::u32string_view glob) {
  std::u32string_view longest;
  while (true) {
    const auto star = glob.find(U'*');
    if (glob.substr(0, star).size() > longest.size()) longest = glob.substr(0, star);
    if (star == std::u32string_view::npos) return longest;
    glob.remove_prefix(star + 1);
  }
}

}  // namespace

int WordGlobs::add(std::u32string_view glob) {
  const int next = static_cast<int>(globs_.size());
  const auto [at, added] = numbers_.emplace(glob, next);
  if (!added) return at->second;
  globs_.emplace_back(glob);
  if (glob.find(U'*') == std::u32string_view::npos) return next;
  const auto letters = longest_literal(glob);
  if (letters.empty()) {
    any_.push_back(next);
  } else {
    plant(letters, next);
  }
  return next;
}

void WordGlobs::plant(std::u32string_view letters, int glob) {
  std::size_t node = 0;
  for (const char32_t c : letters) {
    const auto [at, added] = trie_[node].next.emplace(c, static_cast<int>(trie_.size()));
    node = static_cast<std::size_t>(at->second);
    if (added) trie_.emplace_back();
  }
  trie_[node].globs.push_back(glob);
}

std::vector<int> WordGlobs::match(std::u32string_view word) const {
  std::vector<int> out = any_;
  const auto exact = numbers_.find(std::u32string(word));
  if (exact != numbers_.end() && word.find(U'*') == std::u32string_view::npos)
    out.push_back(exact->second);
  for (std::size_t from = 0; from < word.size(); ++from) {
    const Node* node = trie_.data();
    for (std::size_t at = from; at < word.size(); ++at) {
      const auto next = node->next.find(word[at]);
      if (next == node->next.end()) break;
      node = &trie_[static_cast<std::size_t>(next->second)];
      for (const int glob : node->globs)
        if (glob_matches(globs_[static_cast<std::size_t>(glob)], word)) out.push_back(glob);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace planlupe::query
