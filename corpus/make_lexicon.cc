// Builds what Lexicon maps: make_lexicon TRIE SIEVE LIST... , the lists being one word a line in
// ISO-8859-1, as Debian's wnorwegian has them. Runs at build time only.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include <marisa/keyset.h>
#include <marisa/trie.h>

#include "corpus/text.h"
#include "corpus/word_sieve.h"

namespace {

std::string utf8(const std::string& latin1) {
  std::u32string out;
  for (const char c : latin1)
    if (c != '\r') out += static_cast<unsigned char>(c);
  return planlupe::encode(out);
}

// Initials such as "RV" would make any two letters a word once their case is gone.
bool belongs(const std::string& word, const std::string& lower) {
  return !word.empty() && (word == lower || planlupe::code_points(word) >= 3);
}

// "Syria", but not "Skog": words that `list` has with a capital only.
void add_names(const std::set<std::string>& list, std::vector<std::string>& words) {
  for (const std::string& word : list) {
    const std::string lower = planlupe::lower(word);
    if (word == lower || planlupe::code_points(word) < 3 || list.contains(lower)) continue;
    words.push_back(word);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words;
  for (int i = 3; i < argc; ++i) {
    std::ifstream list(argv[i], std::ios::binary);
    if (!list) {
      std::cerr << argv[i] << ": cannot be read\n";
      return EXIT_FAILURE;
    }
    std::set<std::string> listed;
    for (std::string line; std::getline(list, line);) {
      const std::string word = utf8(line), lower = planlupe::lower(word);
      if (belongs(word, lower)) words.push_back(lower);
      listed.insert(word);
    }
    add_names(listed, words);
  }
  marisa::Keyset keys;
  for (const std::string& word : words) keys.push_back(word.data(), word.size());
  marisa::Trie trie;
  trie.build(keys);
  trie.save(argv[1]);
  std::ofstream(argv[2], std::ios::binary) << planlupe::WordSieve::bytes_of(words);
  return EXIT_SUCCESS;
}
