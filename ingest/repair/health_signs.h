// The figures a page is judged by.

#ifndef PLANLUPE_INGEST_REPAIR_HEALTH_SIGNS_H_
#define PLANLUPE_INGEST_REPAIR_HEALTH_SIGNS_H_

#include <string>
#include <string_view>
#include <vector>

namespace planlupe::ingest {

struct Signs {
  int visible = 0;            // characters that are no white space
  int letters = 0;            // of any alphabet
  int norwegian = 0;          // æ, ø, å
  int latin = 0, vowels = 0;  // a-z and æøå; the vowels among them
  int broken = 0;             // U+FFFD, private use, control characters, UTF-8 read as Latin-1
  int words = 0;              // runs of visible characters
  int one_letter = 0;         // words that are one letter
  int function_words = 0;     // the commonest Norwegian words without æ, ø, å
  int telltales = 0;          // what is written so only without: "pa", "ogsa", "for a", "sm4"
  std::vector<std::string> spelled = {};  // words of letters only, lower case, in order
};

Signs signs_of(std::string_view text);

// Shares of the words that `signs` has spelled, by a sample: those no lexicon knows, and those
// unknown ones that a known word with æ, ø or å looks like when misread.
struct UnknownShares {
  double unknown = 0, repairable = 0;
  int sampled = 0, repairable_words = 0;
};
UnknownShares unknown_shares(const Signs& signs, int sample);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_REPAIR_HEALTH_SIGNS_H_
