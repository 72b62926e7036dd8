// What in a register needs a look: double rows, years that contradict each other, counties that
// are no more. Remarks for people; nothing is changed.

#ifndef PLANLUPE_QUERY_TABLES_REGISTER_CHECK_H_
#define PLANLUPE_QUERY_TABLES_REGISTER_CHECK_H_

#include <string>
#include <vector>

#include "query/tables/counties.h"
#include "query/tables/reading.h"

namespace planlupe::query {

// For each document of `reading`, in its order, the remarks on its row.
std::vector<std::vector<std::string>> register_remarks(const Reading& reading,
                                                       const Counties& counties);

// Remarks on the register as a whole: plan types without a row, counties that the list of counties
// does not have, and what was wrong with its rows.
std::vector<std::string> register_notes(const Reading& reading, const Counties& counties);

// The first and last year of a period that a title states ("2020–24", "2015-2027"); 0, 0 when it
// states none.
struct Period {
  int from = 0, to = 0;
};
Period period_in(std::string_view title);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_REGISTER_CHECK_H_
