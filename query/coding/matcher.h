// Finds every pattern of a codebook in a text, in one pass.
//
// Words are looked up, not scanned: each distinct word of the texts is compared with the globs once
// and remembered, since plans repeat a few ten thousand words; only words that some glob knows
// start a pattern. A Matcher never changes after it is built and is shared by threads; each thread
// has its own Scanner.

#ifndef PLANLUPE_QUERY_CODING_MATCHER_H_
#define PLANLUPE_QUERY_CODING_MATCHER_H_

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "query/coding/pattern.h"
#include "query/coding/tokens.h"

namespace planlupe::query {

// A pattern found: tokens [first, last], code points [start, end).
struct Match {
  int pattern = 0;  // its place in the list the Matcher was built from
  int first = 0, last = 0;
  int start = 0, end = 0;
  int sentence = 0;  // of the first token
};

// A text's tokens and the patterns in it, by start, then pattern. For each pattern and each word it
// may start at there is one match, the shortest.
struct Scan {
  std::vector<Token> tokens = {};
  std::vector<Match> matches = {};
};

// The base forms of a lower-case word, for `lemma:` patterns.
using Lemmas = std::function<std::vector<std::string>(std::string_view word)>;

class Matcher {
 public:
  // `lemmas` may be empty: then `lemma:x` matches the word x only; otherwise every word that has a
  // lemma in common with x. It must be safe to call from every thread that scans.
  explicit Matcher(const std::vector<Pattern>& patterns, Lemmas lemmas = {});
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  struct Compiled;
  const Compiled& compiled() const { return *compiled_; }

 private:
  std::unique_ptr<const Compiled> compiled_;
};

// Scans texts for one thread. The Matcher must outlive it.
class Scanner {
 public:
  explicit Scanner(const Matcher& matcher);
  ~Scanner();
  Scanner(Scanner&&) noexcept;

  Scan scan(std::string_view text);

 private:
  struct Memory;
  const Matcher::Compiled* compiled_;
  std::unique_ptr<Memory> memory_;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_MATCHER_H_
