// Where a plan holds immigrants up against the rest of the population.

#ifndef PLANLUPE_QUERY_TABLES_COMPARISONS_H_
#define PLANLUPE_QUERY_TABLES_COMPARISONS_H_

#include <string>
#include <string_view>
#include <vector>

namespace planlupe::query {

struct ComparedSentence {
  std::string sentence = {};
  int start = 0, end = 0;  // of the sentence in the text, code points
};

// The sentences of `text`, in order, that name the rest of the population or compare with it:
// "befolkningen ellers", "resten av befolkninga", "enn i befolkningen". Whether the other side is
// immigrants is for the caller to know. Safe to call from several threads.
std::vector<ComparedSentence> comparisons_in(std::string_view text);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_COMPARISONS_H_
