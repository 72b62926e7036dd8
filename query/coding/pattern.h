// The pattern language of the codebook, parsed.
//
//   word          that word, any case          *innvandr*    letters before and after
//   (a|b c|)      one of these, or nothing     sysselset(j|)ing  also inside a word
//   a ~3 b        up to 3 words between, within one sentence
//   *             any one word                 case:KS       as written, capitals matter
//   lemma:bosette every inflected form of the word
//   @name         one of the patterns of a set the codebook names
//   ^word         that word as the first of a sentence or list item; numbers before it do not count
//
// A blank in a pattern is white space in the text, with or without quotation marks; hyphens, signs
// and the like must stand in the text as in the pattern.

#ifndef PLANLUPE_QUERY_CODING_PATTERN_H_
#define PLANLUPE_QUERY_CODING_PATTERN_H_

#include <compare>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"

namespace planlupe::query {

// What one word of a pattern asks of a word of the text.
struct WordGlob {
  enum class Kind { glob, exact_case, lemma };
  std::u32string text = {};  // letters and `*`; lower case unless exact_case
  Kind kind = Kind::glob;

  auto operator<=>(const WordGlob&) const = default;
};

// One word's place in a pattern: any of the globs, after `separator` or a gap.
struct Element {
  std::vector<WordGlob> any = {};
  std::string separator = {};  // what stands before it, normalised: " ", "-", "- "; unused for gap;
                               // of the first word "^" when it must begin a sentence, or empty
  int gap = 0;                 // up to so many words before it; 0: separator decides

  auto operator<=>(const Element&) const = default;
};

using Sequence = std::vector<Element>;

// A pattern is the union of its sequences, none of which is empty.
struct Pattern {
  std::string source = {};
  std::vector<Sequence> sequences = {};
};

// Named sets of patterns, for `@name`.
using PatternSets = std::map<std::string, std::vector<std::string>, std::less<>>;

// What a pattern may need at most; beyond it, parsing fails rather than running long.
inline constexpr int max_gap = 30;
inline constexpr std::size_t max_elements = 24;
inline constexpr std::size_t max_alternatives = 2000;

// Parses `source`. Fails with codebook_invalid, `where` being "column n" of `source` (from 1).
Result<Pattern> parse_pattern(std::string_view source, const PatternSets& sets = {});

// What stands between two words, as patterns compare it: white space as one blank, dashes as `-`,
// quotation marks dropped.
std::string normal_separator(std::string_view between);

// True when the glob text (letters and `*`) covers all of `word`.
bool glob_matches(std::u32string_view glob, std::u32string_view word);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_PATTERN_H_
