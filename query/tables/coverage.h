// How much a document says on a theme, on the scale of the coding scheme, whose words those are.

#ifndef PLANLUPE_QUERY_TABLES_COVERAGE_H_
#define PLANLUPE_QUERY_TABLES_COVERAGE_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "query/tables/reading.h"

namespace planlupe::query {

enum class Coverage : std::uint8_t {
  none,         // not mentioned; answer() says on which pages
  implicit,     // only flagged for a human
  superficial,  // one aspect, and no goal or measure for a group or concern
  substantial,  // two aspects or more, or a goal or measure for a group or concern
  referred,     // little said, and another plan named that deals with it
};

std::string_view name(Coverage coverage);

// What `document` says on `theme` (INN, DIS or KVA), from the passages that are evidence. Aspects
// are the theme's sub-codes, without the kinds of place and the immigrant groups; these groups,
// named beyond "immigrants" in general, are what a goal or measure can be for.
Coverage coverage(const DocumentReading& document, std::string_view theme);

// The coverage in words: "overfladisk". For none, what answer() says.
std::string coverage_text(const DocumentReading& document, std::string_view theme);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_COVERAGE_H_
