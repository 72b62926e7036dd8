// References of several words that are one to the reader, so that they need no quotation marks:
// «integreringsloven § 4», «Meld. St. 6 (2018–2019)», «NOU 2020: 15», «1. juli 2024», «10,5 %»,
// «3 000».

#ifndef PLANLUPE_QUERY_SEARCH_QUERY_REFERENCE_H_
#define PLANLUPE_QUERY_SEARCH_QUERY_REFERENCE_H_

#include <cstddef>
#include <string_view>

namespace planlupe::query {

// Where the reference that begins at `at` ends; `at` when none of several words begins there.
std::size_t reference_end(std::u32string_view text, std::size_t at);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_QUERY_REFERENCE_H_
