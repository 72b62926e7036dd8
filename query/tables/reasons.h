// Why a passage is flagged, in the language of messages.

#ifndef PLANLUPE_QUERY_TABLES_REASONS_H_
#define PLANLUPE_QUERY_TABLES_REASONS_H_

#include "query/coding/codebook.h"
#include "query/tables/reading.h"

namespace planlupe::query {

// Gives the implicit tags of `reading` the reason that `codebook` has for the pattern that found
// them. Tags are written in the language of the run that tagged, and tables may be asked for in
// another. A tag whose pattern the codebook lacks keeps its reason.
void renew_reasons(Reading& reading, const Codebook& codebook);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_REASONS_H_
