// Random queries over given words, of every operator of the search language.

#ifndef PLANLUPE_TESTS_UNIT_SEARCH_RANDOM_QUERY_H_
#define PLANLUPE_TESTS_UNIT_SEARCH_RANDOM_QUERY_H_

#include <algorithm>
#include <cctype>
#include <random>
#include <string>
#include <vector>

namespace planlupe::tests {

class RandomQuery {
 public:
  // `words` as written, `phrases` pairs of words that stand side by side, `filters` like
  // «fylke:Troms».
  RandomQuery(std::vector<std::string> words, std::vector<std::string> phrases,
              std::vector<std::string> filters, unsigned seed)
      : words_(std::move(words)),
        phrases_(std::move(phrases)),
        filters_(std::move(filters)),
        random_(seed) {}

  std::string next() { return query(3, true); }

 private:
  std::size_t below(std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
  }
  const std::string& one(const std::vector<std::string>& of) { return of[below(of.size())]; }

  std::string query(int depth, bool fields) {
    switch (depth == 0 ? below(6) : below(14)) {
      case 6:
      case 7:
        return "(" + query(depth - 1, fields) + " " + query(depth - 1, fields) + ")";
      case 8:
        return "(" + query(depth - 1, fields) + " ELLER " + query(depth - 1, fields) + ")";
      case 9:
        return "(" + query(depth - 1, fields) + " IKKE " + query(depth - 1, fields) + ")";
      case 10:
        return near();
      case 11:
        return "SETNING(" + query(depth - 1, false) + " " + query(depth - 1, false) + ")";
      case 12:
        return "AVSNITT(" + query(depth - 1, false) + " OG " + query(depth - 1, false) + ")";
      case 13:
        return fields ? "(" + query(depth - 1, fields) + " " + one(filters_) + ")" : word();
      default:
        return operand();
    }
  }

  std::string near() {
    const std::string by = " NÆR/" + std::to_string(1 + below(6)) + " ";
    std::string out = "(" + operand() + by + operand();
    if (below(3) == 0) out += by + operand();
    if (below(3) == 0) out += by + "(" + word() + " ELLER " + operand() + ")";
    return out + ")";
  }

  std::string operand() {
    switch (below(6)) {
      case 0:
        return "=" + word();
      case 1:
        return pattern();
      case 2:
        return "\"" + one(phrases_) + "\"";
      default:
        return word();
    }
  }

  std::string word() { return one(words_); }

  // A sign with a star says nothing («+*» of «+nyheter»), and the language refuses it.
  std::string pattern() {
    const std::string& from = one(words_);
    const std::string starred = starred_piece(from);
    const bool has_letter = std::any_of(starred.begin(), starred.end(), [](unsigned char c) {
      return c >= 0x80 || std::isalnum(c) != 0;
    });
    return has_letter ? starred : from + "*";
  }

  // Stars only at character borders: the words here may hold æøå.
  std::string starred_piece(const std::string& from) {
    std::vector<std::size_t> borders;
    for (std::size_t i = 0; i <= from.size(); ++i)
      if (i == from.size() || (from[i] & 0xC0) != 0x80) borders.push_back(i);
    if (borders.size() < 5) return from + "*";
    const std::size_t a = borders[1 + below(borders.size() - 3)];
    switch (below(4)) {
      case 0:
        return from.substr(0, a) + "*";
      case 1:
        return "*" + from.substr(a);
      case 2:
        return "*" + from.substr(borders[1], borders[borders.size() - 2] - borders[1]) + "*";
      default:
        return from.substr(0, borders[1]) + "*" + from.substr(a);
    }
  }

  std::vector<std::string> words_, phrases_, filters_;
  std::mt19937 random_;
};

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_UNIT_SEARCH_RANDOM_QUERY_H_
