// A draft looked through: where the themes are, where they might be expected, what is missing from
// the chain, and how other plans put it.

#ifndef PLANLUPE_QUERY_DRAFTS_CHECK_H_
#define PLANLUPE_QUERY_DRAFTS_CHECK_H_

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "query/tables/reading.h"
#include "query/tables/table.h"

namespace planlupe::query {

// The tables of the check, in the order they are shown. `draft` holds one document, read with
// topics. `others`, when given, holds the plans to quote from; what the draft lacks and they have
// is shown with their words. Both must outlive the tables.
std::vector<Table> check_tables(const Reading& draft, const Reading* others);

// The tables as text in lines of `width`; as one page that prints on two to four sheets, long ones
// shortened and saying so; and as planlupe.check/1: {"format","file","notes":[…],"tables":[…]}.
// Before them stands what they rest on: pages read, and pages read with doubt.
std::string check_text(const Reading& draft, const std::vector<Table>& tables, std::size_t width);
Result<std::string> check_html(const Reading& draft, const std::vector<Table>& tables);
std::string check_json(const Reading& draft, const std::vector<Table>& tables);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_DRAFTS_CHECK_H_
