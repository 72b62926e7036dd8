// The report on a study: one HTML page with the tables that people ask for first.

#ifndef PLANLUPE_QUERY_TABLES_REPORT_H_
#define PLANLUPE_QUERY_TABLES_REPORT_H_

#include <string>

#include "corpus/result.h"
#include "query/tables/reading.h"

namespace planlupe::query {

// The page in the language of messages. `reading` must have been read with topics. Quotations link
// to the plans where `plans` says that they lie from the page. Fails with file_missing when the
// style sheet is gone.
Result<std::string> report_html(const Reading& reading, const std::string& title,
                                const std::string& plans = {});

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_REPORT_H_
