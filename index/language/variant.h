// Words that are one another's variants by their letters, within bokmål and between the standards.

#ifndef PLANLUPE_INDEX_LANGUAGE_VARIANT_H_
#define PLANLUPE_INDEX_LANGUAGE_VARIANT_H_

#include <string>
#include <vector>

namespace planlupe::index {

// True when the first four bytes are the same.
bool begin_alike(const std::string& a, const std::string& b);

// Variants of one word look alike (bosetting, bosetning; veg, vei); other words that share a
// translation do not.
bool look_alike(const std::string& a, const std::string& b);

// What a nynorsk word may be called in bokmål by its ending: anskaffing, anskaffelse; openleik,
// openhet. Most of them are no words.
std::vector<std::string> bokmal_cognates(const std::string& nynorsk);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_VARIANT_H_
