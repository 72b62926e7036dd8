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

TEST_CASE("Mutual information counts doublings over chance", "[query]") {
  CHECK(mutual_information({8, 8, 8, 232}) == Approx(3));
  CHECK(mutual_information({0, 8, 8, 232}) == 0);
  CHECK(Contingency{}.expected() == 0);
  CHECK(log_likelihood({}) == 0);
}
