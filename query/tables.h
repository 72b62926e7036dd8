// The tables by name: what `planlupe table STUDY NAME` can make.

#ifndef PLANLUPE_QUERY_TABLES_H_
#define PLANLUPE_QUERY_TABLES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/reading.h"
#include "query/table.h"

namespace planlupe::query {

// The names of all tables, in the order they are listed for people.
std::vector<std::string> table_names();

// The table with that name over `reading`, which must outlive it; nothing for another name.
std::optional<Table> make_table(std::string_view name, const Reading& reading);

// The documents of one county.
struct CountyGroup {
  std::string county = {};  // as people read it; "uten fylke" for the last group
  std::vector<const DocumentReading*> documents = {};
};

// The documents by county in Norwegian order, those without a county last.
std::vector<CountyGroup> by_county(const Reading& reading);

// A table of that name with its title, the codebook's version, and columns with the given keys
// and units, titled from the message catalogue.
struct ColumnSpec {
  std::string_view key = {};
  Unit unit = Unit::text;
};
Table empty_table(std::string_view name, const Reading& reading,
                  const std::vector<ColumnSpec>& columns);

// What every table says below itself: codebook version, documents and pages read, and documents
// that could not be.
std::vector<std::string> basis_notes(const Reading& reading);

// County × theme: passages, documents that mention the theme and that do not, readable pages.
Table themes_table(const Reading& reading);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_H_
