// The learned helper: from passages coded by hand it proposes further passages for a code, ranked
// by probability. A proposal has status `suggested` and never counts.

#ifndef PLANLUPE_QUERY_CODING_SUGGEST_H_
#define PLANLUPE_QUERY_CODING_SUGGEST_H_

#include <string>
#include <string_view>
#include <vector>

#include "index/language/analyser.h"
#include "query/coding/hand_coding.h"

namespace planlupe::query {

struct Candidate {
  std::string document = {};
  std::string passage = {};
  int page = 0;
  std::string text = {};
  Form language = Form::other;
};

// How well the model does on hand-coded passages that it did not learn from: five folds, whole
// documents apart when at least five documents are coded.
struct Validation {
  int coded = 0, positive = 0;
  double precision = 0, recall = 0, f1 = 0;  // of those with probability at least one half
  double average_precision = 0;              // of the ranking (Manning et al. 2008, ch. 8.4)
};

struct Suggestion {
  std::size_t candidate = 0;  // place in the candidates
  double probability = 0;
};

struct Suggestions {
  Validation validation = {};
  std::vector<Suggestion> ranked = {};  // uncoded candidates, most probable first
};

// Learns `code` from the candidates that are in `coding`, and ranks the others. The features of a
// passage are its lemma keys and compound parts, weighted by tf-idf over all candidates. The same
// input gives the same numbers. Fails with data_invalid when fewer than five coded passages carry
// the code, or fewer than five do not.
Result<Suggestions> suggest(const std::vector<Candidate>& candidates, const HandCoding& coding,
                            std::string_view code, index::Analyser& analyser);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_SUGGEST_H_
