// Two codings side by side, as tables.

#ifndef PLANLUPE_QUERY_TABLES_TABLE_AGREEMENT_H_
#define PLANLUPE_QUERY_TABLES_TABLE_AGREEMENT_H_

#include "query/coding/agreement.h"
#include "query/coding/codebook.h"
#include "query/tables/table.h"

namespace planlupe::query {

// One row a code: how many passages both, one or neither gave it, agreement and kappa. `codebook`
// gives the codes their labels.
Table agreement_table(const HandCoding& first, const HandCoding& second, const Codebook& codebook);

// One row for each passage and code that only one of them gave.
Table conflicts_table(const HandCoding& first, const HandCoding& second, const Codebook& codebook);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_TABLE_AGREEMENT_H_
