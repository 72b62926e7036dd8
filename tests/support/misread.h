// Text as character recognition without Norwegian letters would read it, by the odds of each
// misreading.

#ifndef PLANLUPE_TESTS_SUPPORT_MISREAD_H_
#define PLANLUPE_TESTS_SUPPORT_MISREAD_H_

#include <cmath>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "corpus/text.h"
#include "ingest/repair/confusions.h"

namespace planlupe::tests {

class Misreadings {
 public:
  // Those of æ, ø and å that the program itself reckons with.
  static Misreadings shipped() {
    Misreadings out;
    for (const ingest::Confusion& row : ingest::Confusions::shipped().words)
      if (row.printed.size() == 1 &&
          std::u32string_view(U"æøå").find(row.printed[0]) != row.printed.npos)
        out.add(row.printed[0], row.read, std::exp(-row.cost));
    return out;
  }

  // `printed` is read as `read` at `weight`, against the weights of its other rows.
  void add(char32_t printed, std::u32string read, double weight) {
    Rows& rows = rows_[printed];
    rows.reads.push_back(std::move(read));
    rows.weights.push_back(weight);
  }

  // Letters without rows stay. A capital without rows of its own has those of its small letter.
  std::string misread(const std::string& text, std::minstd_rand& random) const {
    std::u32string out;
    for (const char32_t c : decode(text)) {
      const bool own = rows_.contains(c);
      const auto rows = rows_.find(own ? c : to_lower(c));
      if (rows == rows_.end()) {
        out += c;
        continue;
      }
      std::u32string read = rows->second.draw(random);
      if (!own && !read.empty()) read.front() = to_upper(read.front());
      out += read;
    }
    return encode(out);
  }

 private:
  struct Rows {
    std::vector<std::u32string> reads = {};
    std::vector<double> weights = {};

    const std::u32string& draw(std::minstd_rand& random) const {
      return reads[std::discrete_distribution<std::size_t>(weights.begin(), weights.end())(random)];
    }
  };

  std::map<char32_t, Rows> rows_ = {};
};

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_SUPPORT_MISREAD_H_
