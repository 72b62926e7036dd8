// What nobody means to ask: bytes, brackets and operators without sense, and queries made to be
// slow.

#ifndef PLANLUPE_TESTS_EVAL_HOSTILE_QUERY_H_
#define PLANLUPE_TESTS_EVAL_HOSTILE_QUERY_H_

#include <random>
#include <string>
#include <vector>

#include "tests/unit/search/random_query.h"

namespace planlupe::tests {

class HostileQuery {
 public:
  // `valid` makes queries that are spoilt here and there.
  HostileQuery(std::vector<std::string> words, RandomQuery valid, unsigned seed)
      : words_(std::move(words)), valid_(std::move(valid)), random_(seed) {}

  std::string next();

 private:
  std::size_t below(std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
  }
  const std::string& one(const std::vector<std::string>& of) { return of[below(of.size())]; }
  std::size_t size();  // mostly small, sometimes beyond every limit
  std::string many(std::size_t count, const std::vector<std::string>& of);

  std::string bytes();
  std::string spoilt();
  std::string syntax();
  std::string nested();
  std::string field();
  std::string wildcards();
  std::string distances();
  std::string quotes();

  std::vector<std::string> words_;
  RandomQuery valid_;
  std::mt19937 random_;
};

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_EVAL_HOSTILE_QUERY_H_
