// The tables by name: what `planlupe table STUDY NAME` can make.

#ifndef PLANLUPE_QUERY_TABLES_TABLES_H_
#define PLANLUPE_QUERY_TABLES_TABLES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/tables/reading.h"
#include "query/tables/table.h"

namespace planlupe::query {

// The names of all tables, in the order they are listed for people.
std::vector<std::string> table_names();

// True when the table is about the register and needs no plan to have been read.
bool needs_register_only(std::string_view name);

// True when the table looks for words and topics in all text, so that `reading` must have them.
bool needs_topics(std::string_view name);

// True when it looks for sources, laws or makers there.
bool needs_citations(std::string_view name);

// True when the table may be about other codes than the three themes: Reading::codes.
bool takes_codes(std::string_view name);

// The table with that name over `reading`, which must outlive it; nothing for another name.
std::optional<Table> make_table(std::string_view name, const Reading& reading);

// Documents that belong together, under the name that people read.
struct DocumentGroup {
  std::string name = {};
  std::vector<const DocumentReading*> documents = {};
};

// The documents by county in Norwegian order, those without a county ("uten fylke") last.
std::vector<DocumentGroup> by_county(const Reading& reading);

// The documents by plan type, in the order of the types, those without one last.
std::vector<DocumentGroup> by_type(const Reading& reading);

// "Kunnskapsgrunnlag"; "uten type" for none.
std::string type_label(PlanType type);

// Orders names as Norwegians do, for maps and sets.
struct NorwegianOrder {
  bool operator()(const std::string& a, const std::string& b) const;
};

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

// Takes these away, where they are said once above all tables.
void drop_basis(Table& table, const Reading& reading);

// How many pages were read with doubt; empty when none was.
std::string doubt_note(const Reading& reading);

// The same, and after it what the table says of its `own` columns.
std::vector<std::string> basis_notes(const Reading& reading, std::string own);

// The tables, in the order of table_names(); table.title.<name> says what each shows.
Table counties_table(const Reading& reading);
Table themes_table(const Reading& reading);
Table themes_by_type_table(const Reading& reading);
Table documents_table(const Reading& reading);
Table register_table(const Reading& reading);
Table types_table(const Reading& reading);
Table aspects_table(const Reading& reading);
Table knowledge_strategy_table(const Reading& reading);
Table duties_table(const Reading& reading);
Table chain_table(const Reading& reading);
Table quotes_table(const Reading& reading);
Table groups_table(const Reading& reading);
Table groups_by_mode_table(const Reading& reading);
Table perspectives_table(const Reading& reading);
Table coupling_table(const Reading& reading);
Table actors_table(const Reading& reading);
Table sources_table(const Reading& reading);
Table laws_table(const Reading& reading);
Table origin_table(const Reading& reading);
Table targets_table(const Reading& reading);
Table instruments_table(const Reading& reading);
Table figures_table(const Reading& reading);
Table only_table(const Reading& reading);
Table words_table(const Reading& reading);
Table coupling_topics_table(const Reading& reading);
Table gaps_table(const Reading& reading);
Table codes_by_county_table(const Reading& reading);
Table wording_table(const Reading& reading);
Table implicit_table(const Reading& reading);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_TABLES_H_
