// Builds the trie that Lexicon maps: make_lexicon OUT LIST... , the lists being one word a line in
// ISO-8859-1, as Debian's wnorwegian has them. Runs at build time only.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include <marisa/keyset.h>
#include <marisa/trie.h>

#include "corpus/text.h"

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

}  // namespace

int main(int argc, char** argv) {
  marisa::Keyset words;
  for (int i = 2; i < argc; ++i) {
    std::ifstream list(argv[i], std::ios::binary);
    if (!list) {
      std::cerr << argv[i] << ": cannot be read\n";
      return EXIT_FAILURE;
    }
    for (std::string line; std::getline(list, line);) {
      const std::string word = utf8(line), lower = planlupe::lower(word);
      if (belongs(word, lower)) words.push_back(lower.data(), lower.size());
    }
  }
  marisa::Trie trie;
  trie.build(words);
  trie.save(argv[1]);
  return EXIT_SUCCESS;
}
