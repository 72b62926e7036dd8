// What the cells of a table were counted from, for people to open and check.

#ifndef PLANLUPE_QUERY_TABLES_EVIDENCE_H_
#define PLANLUPE_QUERY_TABLES_EVIDENCE_H_

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "query/tables/long_table.h"
#include "query/tables/table.h"

namespace planlupe::query {

// Code points of a passage that are shown as evidence.
inline constexpr std::size_t evidence_length = 1000;

// How much of the evidence is shown.
struct EvidenceExtent {
  std::size_t members = std::numeric_limits<std::size_t>::max();  // the first so many of a cell
  std::size_t length = evidence_length;                           // code points of a passage
};

// The members of the cells as a table of its own: row, column, document, page and words. Where a
// cell has more than `extent` shows, a row below them says how many. Gathered cells are left out.
// Keeps a reference to `table`.
LongTable evidence_table(const Table& table, const EvidenceExtent& extent = {});

// Rows of evidence_table() that a cell with so many members has.
std::size_t evidence_rows(std::size_t members, const EvidenceExtent& extent);

// True when cell `at` of the row was counted from just the passages that two or more cells behind
// it have between them: all counties, before each county.
bool is_gathered(const Row& row, std::size_t at);

// How many members each of the cells has that evidence_table() lists.
std::vector<std::size_t> listed_members(const Table& table);

// The first members of a cell, a line each, and how many more there are.
std::string note_of(const Cell& cell);

// `text` cut at word borders to about `length` code points around code point `focus`, with "…"
// where something is left out.
std::string excerpt(std::string_view text, int focus, std::size_t length);

// What every cell was counted from, under the name of its row and column: title, page and words.
std::string evidence_text(const Table& table, std::size_t width);
void evidence_text(const Table& table, std::size_t width, const Sink& sink);

// The words of the passage that carry the code: "flyktninger … bosetting".
std::string evidence_words(const TaggedPassage& passage, const CodeTag& tag);

// The words of a passage, cut to what a table cell takes: from its start, or around what shows the
// code or the first code below it.
std::string excerpt_of(const Mention& mention, std::string_view code = {});

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_EVIDENCE_H_
