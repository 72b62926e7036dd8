// The statistics of words: how strongly two things go together, how a word's use differs between
// two collections of text, how evenly it is spread.
//
// Sources:
//   Dunning (1993), Accurate methods for the statistics of surprise and coincidence,
//     Computational Linguistics 19(1): log-likelihood of a two-by-two table.
//   Rayson and Garside (2000), Comparing corpora using frequency profiling: the same for the
//     frequencies of a word in two corpora.
//   Hardie (2014), Log Ratio: the effect size beside it.
//   Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus
//     Linguistics 13(4): deviation of proportions.
//   Church and Hanks (1990), Word association norms, mutual information, and lexicography.
//   Rychlý (2008), A lexicographer-friendly association score: logDice.

#ifndef PLANLUPE_QUERY_TABLES_ASSOCIATION_H_
#define PLANLUPE_QUERY_TABLES_ASSOCIATION_H_

#include <vector>

namespace planlupe::query {

// How often two things occur together, each without the other, and neither.
struct Contingency {
  double both = 0, first_only = 0, second_only = 0, neither = 0;

  double total() const { return both + first_only + second_only + neither; }
  // `both` as chance would have it.
  double expected() const;
};

// Dunning's log-likelihood ratio G2 over all four cells; 0 for an empty table. Says how sure the
// difference is, not how large: 3.84 is p < .05, 6.63 p < .01, 10.83 p < .001, 15.13 p < .0001.
double log_likelihood(const Contingency& table);

// log2(observed / expected); 0 where either is 0.
double mutual_information(const Contingency& table);

// 14 + log2 of the Dice coefficient; at most 14, whatever the size of the corpus. 0 where the two
// never occur together.
double log_dice(const Contingency& table);

// A word in a collection: its occurrences among so many words.
struct Frequency {
  long count = 0, words = 0;
};

// Rayson and Garside's log-likelihood of the two frequencies, negative where the word is rarer in
// `a` than in `b`. 0 when either collection is empty.
double keyness(Frequency a, Frequency b);

// log2 of the ratio of the relative frequencies; a count of 0 is taken as one half. 1 means twice
// as frequent in `a`. 0 when either collection is empty.
double log_ratio(Frequency a, Frequency b);

// Gries's DP over the parts of a corpus: 0 when the word is spread as the words are, towards 1
// when it is in the smallest part only. 0 for a word that does not occur.
double deviation_of_proportions(const std::vector<Frequency>& parts);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_ASSOCIATION_H_
