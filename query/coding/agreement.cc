#include "query/coding/agreement.h"

#include <set>

namespace planlupe::query {

namespace {

// The passages of `coding` that `other` has too.
HandCoding shared(const HandCoding& coding, const HandCoding& other) {
  HandCoding out;
  for (const auto& [passage, codes] : coding)
    if (other.contains(passage)) out.emplace(passage, codes);
  return out;
}

CodeAgreement on(const std::string& code, const HandCoding& first, const HandCoding& second) {
  CodeAgreement out{.code = code};
  for (const auto& [passage, codes] : first) {
    const bool a = carries(codes, code), b = carries(second.at(passage), code);
    if (a && !b) out.only_first.push_back(passage);
    if (b && !a) out.only_second.push_back(passage);
    if (a && b) ++out.both;
    if (!a && !b) ++out.neither;
  }
  return out;
}

}  // namespace

int CodeAgreement::read() const {
  return both + neither + static_cast<int>(only_first.size() + only_second.size());
}

std::optional<double> CodeAgreement::agreement() const {
  if (read() == 0) return std::nullopt;
  return 100.0 * (both + neither) / read();
}

std::optional<double> CodeAgreement::kappa() const {
  if (read() == 0) return std::nullopt;
  const double n = read();
  const double first = (both + static_cast<double>(only_first.size())) / n;
  const double second = (both + static_cast<double>(only_second.size())) / n;
  const double by_chance = first * second + (1 - first) * (1 - second);
  if (by_chance >= 1) return std::nullopt;
  return ((both + neither) / n - by_chance) / (1 - by_chance);
}

std::vector<CodeAgreement> agreement(const HandCoding& first, const HandCoding& second) {
  const HandCoding a = shared(first, second), b = shared(second, first);
  std::set<std::string> codes = coded_codes(a);
  codes.merge(coded_codes(b));
  std::vector<CodeAgreement> out;
  for (const std::string& code : codes) out.push_back(on(code, a, b));
  return out;
}

int read_by_both(const HandCoding& first, const HandCoding& second) {
  return static_cast<int>(shared(first, second).size());
}

}  // namespace planlupe::query
