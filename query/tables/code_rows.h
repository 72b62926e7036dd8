// Rows and columns that tables of codes share.

#ifndef PLANLUPE_QUERY_TABLES_CODE_ROWS_H_
#define PLANLUPE_QUERY_TABLES_CODE_ROWS_H_

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "query/tables/reading.h"
#include "query/tables/table.h"
#include "query/tables/tables.h"

namespace planlupe::query {

// The codes below `prefix` that the codebook has or a passage carries, by code.
std::vector<std::string> codes_below(const Reading& reading, std::string_view prefix);

// The areas of codes that tables go through, in the order they are shown.
inline constexpr std::array<std::string_view, 10> code_areas{"INN", "DIS",   "KVA", "PER", "KOB",
                                                             "MOD", "PLIKT", "AKT", "VIR", "KILDE"};

// The codes below `area`, and before them the area itself where it is a theme.
std::vector<std::string> codes_in(const Reading& reading, std::string_view area);

// The passages of the documents that count for both codes; for one when `other` is empty.
std::vector<Member> passages_with(const std::vector<const DocumentReading*>& documents,
                                  std::string_view code, std::string_view other = {});

// Calls `add` with the name of its county and the document, for every document by county.
void each_document(const Reading& reading,
                   const std::function<void(const std::string&, const DocumentReading&)>& add);

// A cell with the page of the mention, that opens into it.
Cell page_cell(const DocumentReading& document, const Mention& mention);

// The nearest heading above the passage, in words where there is none.
std::string heading_of(const Mention& mention);

// Every document of the reading.
std::vector<const DocumentReading*> all_documents(const Reading& reading);

// Documents that have a readable page: what "n of N" is out of.
std::size_t readable_documents(const Reading& reading);

// The documents, or the counties, of the members, each once, out of those that can be read.
Cell documents_cell(const Reading& reading, const std::vector<Member>& members);
Cell counties_cell(const Reading& reading, const std::vector<Member>& members);

// As many as the members are; nothing where none of the documents has a readable page.
Cell counted_cell(const std::vector<const DocumentReading*>& documents,
                  std::vector<Member> members);

// "Norskopplæring (3), Intro (1)": the codes below `prefix` in the document, most passages first.
std::string profile(const Reading& reading, const DocumentReading& document,
                    std::string_view prefix);

// "«quoted words» (s. 3)", at most `length` code points of them, around the evidence for `code`.
std::string quoted(const Member& member, std::string_view code, std::size_t length);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_CODE_ROWS_H_
