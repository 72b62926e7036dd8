// How character recognition without Norwegian letters misreads them, and what a misread word may
// have been: the channel of the noisy-channel repair.

#ifndef PLANLUPE_INGEST_REPAIR_CONFUSIONS_H_
#define PLANLUPE_INGEST_REPAIR_CONFUSIONS_H_

#include <cstddef>
#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include "corpus/text.h"

namespace planlupe::ingest {

// One misreading: `printed` came out as `read`. Costs are minus the logarithm of a probability.
struct Confusion {
  std::u32string printed, read;
  double cost = 0;
  std::string printed_utf8 = encode(printed);
};

// corpus/data/language/ocr_confusions.json.
struct Confusions {
  std::vector<Confusion> words;
  std::u32string sure_marks;          // lone characters that stand for «å»
  std::u32string marks_before_verbs;  // those that do before an infinitive
  // Words that stand before «å» and seldom before a number; infinitives that end otherwise than
  // most, and «ikke», which stands before any.
  std::unordered_set<std::string> before_infinitives = {}, verbs = {};
  std::vector<std::string> verb_prefixes = {};        // «opp» of «oppretthalde»
  std::unordered_set<std::string> name_endings = {};  // «øya» of many places that no list has

  // The shipped table, read at the first call. Empty when the file is absent or broken. Safe from
  // several threads.
  static const Confusions& shipped();
};

// What a word may have been in print.
struct Spelling {
  std::string printed = {};  // in lower case
  std::size_t letters = 0;   // code points of it
  double cost = 0;
};

// Calls `found` with what `read` may have been in print at a cost less than `below`, likeliest
// first (the unchanged word, at cost 0, comes first), until some hundred were tried. `found`
// returns the cost that all the next ones must be below; 0 ends the search. A `read` of over 80
// letters has no other spelling. It keeps its case: a capital I may have been an l.
void each_origin(const Confusions& table, const std::u32string& read, double below,
                 const std::function<double(const Spelling&)>& found);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_REPAIR_CONFUSIONS_H_
