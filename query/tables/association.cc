#include "query/tables/association.h"

#include <cmath>

namespace planlupe::query {

namespace {

// One term of a log-likelihood; nothing observed adds nothing.
double surprise(double observed, double expected) {
  return observed > 0 ? observed * std::log(observed / expected) : 0;
}

double expected_cell(double row, double column, double total) { return row * column / total; }

}  // namespace

double Contingency::expected() const {
  return total() > 0 ? expected_cell(both + first_only, both + second_only, total()) : 0;
}

double log_likelihood(const Contingency& table) {
  const double total = table.total();
  if (total <= 0) return 0;
  const double first = table.both + table.first_only, second = table.both + table.second_only;
  return 2 * (surprise(table.both, expected_cell(first, second, total)) +
              surprise(table.first_only, expected_cell(first, total - second, total)) +
              surprise(table.second_only, expected_cell(total - first, second, total)) +
              surprise(table.neither, expected_cell(total - first, total - second, total)));
}

double mutual_information(const Contingency& table) {
  const double expected = table.expected();
  return table.both > 0 && expected > 0 ? std::log2(table.both / expected) : 0;
}

double log_dice(const Contingency& table) {
  const double sizes = 2 * table.both + table.first_only + table.second_only;
  return table.both > 0 ? 14 + std::log2(2 * table.both / sizes) : 0;
}

double keyness(Frequency a, Frequency b) {
  if (a.words <= 0 || b.words <= 0) return 0;
  const auto words_a = static_cast<double>(a.words), words_b = static_cast<double>(b.words);
  const auto count_a = static_cast<double>(a.count), count_b = static_cast<double>(b.count);
  const double count = count_a + count_b, words = words_a + words_b;
  const double size = 2 * (surprise(count_a, expected_cell(words_a, count, words)) +
                           surprise(count_b, expected_cell(words_b, count, words)));
  return count_a * words_b < count_b * words_a ? -size : size;
}

double log_ratio(Frequency a, Frequency b) {
  if (a.words <= 0 || b.words <= 0) return 0;
  const auto rate = [](Frequency f) {
    return (f.count > 0 ? static_cast<double>(f.count) : .5) / static_cast<double>(f.words);
  };
  return std::log2(rate(a) / rate(b));
}

double deviation_of_proportions(const std::vector<Frequency>& parts) {
  double count = 0, words = 0, sum = 0;
  for (const Frequency& part : parts) {
    count += static_cast<double>(part.count);
    words += static_cast<double>(part.words);
  }
  if (count <= 0 || words <= 0) return 0;
  for (const Frequency& part : parts)
    sum +=
        std::abs(static_cast<double>(part.count) / count - static_cast<double>(part.words) / words);
  return sum / 2;
}

}  // namespace planlupe::query
