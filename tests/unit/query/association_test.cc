#include "query/tables/association.h"

#include <catch2/catch.hpp>

using namespace planlupe::query;

TEST_CASE("Log-likelihood gives the values that Dunning published", "[query]") {
  // Dunning (1993), table 1: bigrams of a 31 777 word corpus.
  CHECK(log_likelihood({110, 2442, 111, 29114}) == Approx(270.72).margin(.005));
  CHECK(log_likelihood({29, 13, 123, 31612}) == Approx(263.90).margin(.005));
  CHECK(log_likelihood({31, 23, 139, 31584}) == Approx(256.84).margin(.005));
}

TEST_CASE("Keyness gives the value of Lancaster's worked example", "[query]") {
  // 52 in 50 000 words against 57 in 75 000: LL 2.65, more frequent in the first.
  CHECK(keyness({52, 50000}, {57, 75000}) == Approx(2.65).margin(.005));
  CHECK(keyness({57, 75000}, {52, 50000}) == Approx(-2.65).margin(.005));
  CHECK(keyness({0, 100}, {0, 100}) == 0);
  CHECK(keyness({1, 100}, {1, 0}) == 0);
}

TEST_CASE("A log ratio of one is twice as often", "[query]") {
  CHECK(log_ratio({20, 1000}, {10, 1000}) == Approx(1));
  CHECK(log_ratio({10, 1000}, {20, 1000}) == Approx(-1));
  CHECK(log_ratio({8, 1000}, {0, 1000}) == Approx(4));  // nothing counts as one half
  CHECK(log_ratio({8, 0}, {0, 1000}) == 0);
}

TEST_CASE("Dispersion gives the values of Gries's examples", "[query]") {
  // Gries (2008): «a» occurs 1, 2, 3, 4 and 5 times in parts of 9, 10, 10, 10 and 11 words.
  CHECK(deviation_of_proportions({{1, 9}, {2, 10}, {3, 10}, {4, 10}, {5, 11}}) == Approx(.18));
  CHECK(deviation_of_proportions({{2, 10}, {1, 10}, {0, 10}}) == Approx(1. / 3));
  CHECK(deviation_of_proportions({{3, 10}, {6, 20}}) == Approx(0).margin(1e-12));
  CHECK(deviation_of_proportions({{0, 10}, {0, 20}}) == 0);
  CHECK(deviation_of_proportions({}) == 0);
}

TEST_CASE("Words that only occur together have the highest logDice", "[query]") {
  CHECK(log_dice({10, 0, 0, 1000}) == Approx(14));
  CHECK(log_dice({10, 20, 0, 1000}) == Approx(13));
  CHECK(log_dice({0, 10, 10, 1000}) == 0);
}

TEST_CASE("logDice means what Rychlý says of its values", "[query]") {
  // Rychlý (2008), section 3: 0 is one co-occurrence in 16 000 of either word, one more is twice as
  // often, seven more is some hundred times as often.
  CHECK(log_dice({1, 16383, 16383, 1e6}) == Approx(0).margin(1e-9));
  const double rare = log_dice({3, 2997, 2997, 1e6});
  CHECK(log_dice({6, 2994, 2994, 1e6}) - rare == Approx(1));
  CHECK(log_dice({300, 2700, 2700, 1e6}) - rare == Approx(7).margin(.5));
}

TEST_CASE("Mutual information gives the values of Manning and Schütze", "[query]") {
  // Foundations of Statistical Natural Language Processing (1999), table 5.14: ten bigrams that
  // occur 20 times each in 14 307 668 words, by the counts of their words.
  struct Bigram {
    double first, second, published;
  };
  constexpr double words = 14'307'668, together = 20;
  for (const auto& [first, second, published] :
       {Bigram{42, 20, 18.38}, Bigram{41, 27, 17.98}, Bigram{30, 117, 16.31}, Bigram{77, 59, 15.94},
        Bigram{24, 320, 15.19}, Bigram{14907, 9017, 1.09}, Bigram{13484, 10570, 1.01},
        Bigram{14734, 13478, .53}, Bigram{14093, 14776, .46}, Bigram{15019, 15629, .29}})
    CHECK(mutual_information(
              {together, first - together, second - together, words - first - second + together}) ==
          Approx(published).margin(.005));
}

TEST_CASE("Mutual information counts doublings over chance", "[query]") {
  CHECK(mutual_information({8, 8, 8, 232}) == Approx(3));
  CHECK(mutual_information({0, 8, 8, 232}) == 0);
  CHECK(Contingency{}.expected() == 0);
  CHECK(log_likelihood({}) == 0);
}
