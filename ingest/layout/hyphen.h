// Words broken at a line end, made whole again.

#ifndef PLANLUPE_INGEST_LAYOUT_HYPHEN_H_
#define PLANLUPE_INGEST_LAYOUT_HYPHEN_H_

#include <string>
#include <string_view>
#include <unordered_set>

namespace planlupe::ingest {

// Words that a document writes inside its lines: the best witness for how it writes a word.
class Vocabulary {
 public:
  // Adds the words of `text` in lower case; words with inner hyphens count as one word.
  void add(std::string_view text);
  bool has(const std::string& lower_case_word) const { return words_.contains(lower_case_word); }

 private:
  std::unordered_set<std::string> words_;
};

// Appends the line `next` to `text`. Where `text` ends in a hyphen, decides by rule, by what the
// document writes elsewhere, and by the lexicon whether the word goes on without it («kom-»
// «mune»), keeps it (names, figures, addresses) or keeps it before a blank («klima-» «og energi»).
// Addresses, and words joined by a slash or dash, go on without a blank.
void append_line(std::string& text, std::string_view next, const Vocabulary& known);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_HYPHEN_H_
