// What a table of themes is about: the three themes, or the codes that somebody asked for instead.

#ifndef PLANLUPE_QUERY_TABLES_ASKED_CODES_H_
#define PLANLUPE_QUERY_TABLES_ASKED_CODES_H_

#include <string>
#include <string_view>
#include <vector>

#include "query/tables/reading.h"
#include "query/tables/table.h"

namespace planlupe::query {

// The codes asked for; when none was, those of the three themes that the codebook has: of a theme
// that nobody looked for, nothing is said.
std::vector<std::string> asked_codes(const Reading& reading);

// "Distrikt", "Usikker framtidig innvandring", "Perspektiv".
std::string asked_label(const Reading& reading, const std::string& code);

// True when the mention counts for one of the codes.
bool counts_any(const Mention& mention, const std::vector<std::string>& codes);

// What the table `name` says of its rows: "table.note.<name>", or that of codes asked for.
std::string asked_note(const Reading& reading, std::string_view name);

// Says in the title and the columns of `table` which codes were asked for, if any was.
void name_asked(const Reading& reading, Table& table);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_ASKED_CODES_H_
