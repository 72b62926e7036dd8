#include "index/language/variant.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace planlupe::index {

namespace {

// How bokmål spells what nynorsk derives otherwise.
struct Cognate {
  std::string_view nynorsk, bokmal;
};
constexpr std::array cognates{
    Cognate{"ing", "else"}, Cognate{"ing", "ning"}, Cognate{"leik", "het"},
    Cognate{"heit", "het"}, Cognate{"skap", "het"}, Cognate{"løyse", "løshet"},
    Cognate{"nad", "ning"}, Cognate{"nad", "else"}, Cognate{"jar", "er"},
    Cognate{"ar", "er"},    Cognate{"leg", "lig"},  Cognate{"sam", "som"},
    Cognate{"laus", "løs"}};

}  // namespace

bool begin_alike(const std::string& a, const std::string& b) {
  constexpr std::ptrdiff_t shortest = 4;
  return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin() >= shortest;
}

bool look_alike(const std::string& a, const std::string& b) {
  const auto common = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  if (common >= 4) return true;
  if (common == 2 && a.size() == 3 && b.size() == 3) return true;
  return common >= 2 && a.size() > 3 && b.size() > 3 &&
         a.compare(a.size() - 3, 3, b, b.size() - 3, 3) == 0;
}

std::vector<std::string> bokmal_cognates(const std::string& nynorsk) {
  std::vector<std::string> out;
  for (const auto& [ending, bokmal] : cognates)
    if (nynorsk.ends_with(ending))
      out.push_back(nynorsk.substr(0, nynorsk.size() - ending.size()).append(bokmal));
  return out;
}

}  // namespace planlupe::index
