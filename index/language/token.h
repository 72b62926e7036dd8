// What the analyser makes of text: words with their keys, and terms such as «§ 4» or «2024».
// Plain data, shared by the index writer, the query side and the tagger.

#ifndef PLANLUPE_INDEX_LANGUAGE_TOKEN_H_
#define PLANLUPE_INDEX_LANGUAGE_TOKEN_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planlupe::index {

// What is known of one word form. Never empty of keys: a word no lexicon knows has the one key
// "~" + stem, so that its inflected forms still meet.
struct Word {
  std::string text = {};                // lower case, normalised
  std::vector<std::string> keys = {};   // the whole word: bokmål lemmas, and "arbeid+marked"
  std::vector<std::string> parts = {};  // compound parts and adjacent sub-compounds, as keys
  std::string stem = {};                // Snowball, without prefix
};

using WordPtr = std::shared_ptr<const Word>;

// A word that a query looks for is found as a whole by its keys among `keys`, and inside a
// compound by its keys among `parts`.
enum class TokenKind : std::uint8_t {
  word,  // a run of letters or digits, one position each
  joined,  // «EØS-borgere» as eøsborgere, «fag-» of «fag- og yrkesopplæring» as fagopplæring
  number,    // «3 000», «10,5»: term "3000", "10.5"
  year,      // «2024», and both ends of «2018–2019»
  percent,   // «12,5 prosent»: "12.5%"
  amount,    // «4,2 millioner kroner»: "4200000kr"
  date,      // «1. juli 2024»: "2024-07-01"
  law,       // «§ 5-3 andre ledd»: "§5-3", and "integreringsloven§4" where the law is named
  document,  // «Meld. St. 6 (2018–2019)»: "meldst6-2018-2019"; «NOU 2020: 15»: "nou2020:15"
};

// The stable lower-case name of `kind`.
std::string_view name(TokenKind kind);

// One occurrence. Tokens other than `word` lie over words: they have the position of their first
// word and take none themselves.
struct Token {
  TokenKind kind = TokenKind::word;
  int start = 0, end = 0;  // code points in the text that was analysed, half-open
  int position = 0;        // 1 for the first word of the text
  WordPtr word = {};       // for kinds from `number` on: `text` is the term, nothing else is set
};

// `word` as one line without tabs or line ends in its fields, and back: how an index remembers
// the words it holds. decode gives nothing for a line that encode did not write.
std::string encode(const Word& word);
std::optional<Word> decode_word(std::string_view line);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_TOKEN_H_
