// What the conditions of a codebook ask for, said in the language of messages.

#ifndef PLANLUPE_QUERY_CODING_CONDITION_TEXT_H_
#define PLANLUPE_QUERY_CODING_CONDITION_TEXT_H_

#include <string>
#include <string_view>

#include "query/coding/codebook.h"

namespace planlupe::query {

// A pattern as a reader would write it down: "(unge|ung) ~1 uføretrygd*" is "unge … uføretrygd…",
// a set of the codebook its label. `pattern` must be one that parses.
std::string pattern_text(const Codebook& codebook, std::string_view pattern);

// Why words do not count for want of what `need` asks: "krever et ord for voksne i samme setning".
std::string unmet_text(const Codebook& codebook, const Condition& need);

// Why words do not count since an exception, `bar`, holds: "teller ikke når «lærerne» (et ord for
// lærere) står i avsnittet". `found` are the words that met it, `pattern` the pattern that found
// them; both are empty where a code, a heading or a lead-in met it.
std::string barred_text(const Codebook& codebook, const Condition& bar, std::string_view found,
                        std::string_view pattern);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_CONDITION_TEXT_H_
