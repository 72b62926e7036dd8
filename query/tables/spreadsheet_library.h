// libxlsxwriter, loaded when the first spreadsheet is written: it brings libcrypto, and linking the
// two takes the loader longer than a search.

#ifndef PLANLUPE_QUERY_TABLES_SPREADSHEET_LIBRARY_H_
#define PLANLUPE_QUERY_TABLES_SPREADSHEET_LIBRARY_H_

#include <optional>
#include <string>

namespace planlupe::query {

// Loads the library, once for the process; after that its functions may be called as <xlsxwriter.h>
// declares them. Returns why it cannot be loaded, or nothing. Safe to call from several threads.
std::optional<std::string> load_spreadsheet_library();

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_SPREADSHEET_LIBRARY_H_
