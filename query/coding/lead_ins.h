// What introduces a passage beside its headings.

#ifndef PLANLUPE_QUERY_CODING_LEAD_INS_H_
#define PLANLUPE_QUERY_CODING_LEAD_INS_H_

#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace planlupe::query {

// For each passage of `document`, in order: of a list item the sentence before the list, of a table
// row the row with the column titles, of a footnote the passage that bears its mark; else empty.
// The first of neighbouring rows has the titles when it is of words alone, a few a cell; a row with
// an empty cell is given none, as it may be empty under the title that counts. The views are into
// `document`.
std::vector<std::string_view> lead_ins(const Document& document);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_LEAD_INS_H_
