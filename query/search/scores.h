// How much the words of a search speak for the passages that have them.

#ifndef PLANLUPE_QUERY_SEARCH_SCORES_H_
#define PLANLUPE_QUERY_SEARCH_SCORES_H_

#include <utility>
#include <vector>

#include "index/index_reader.h"
#include "index/passage_set.h"
#include "index/postings.h"

namespace planlupe::query {

// What gives passages their scores; the scores themselves are only reckoned for those that are
// found in the end. All that a passage has adds up.
class Scores {
 public:
  // A word counts by BM25, times `factor`.
  void add_word(index::Postings postings, double factor, const index::IndexReader& reader);
  // Members of `set` get `weight`.
  void add_set(index::PassageSet set, double weight);
  void add(const Scores& more);

  // Passages outside `set` get nothing.
  void keep_within(const index::PassageSet& set);

  // Of the passages `found`, in their order, which is that of the index. Throws Xapian::Error.
  std::vector<double> reckon(const std::vector<Xapian::docid>& found,
                             index::IndexReader& reader) const;

 private:
  struct Word {
    index::Postings postings = {};
    double most = 0;  // what a passage would have that says nothing else
  };

  std::vector<Word> words_;
  std::vector<std::pair<index::PassageSet, double>> sets_;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_SCORES_H_
