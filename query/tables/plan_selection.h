// A part of a study: the plans of some counties and types.

#ifndef PLANLUPE_QUERY_TABLES_PLAN_SELECTION_H_
#define PLANLUPE_QUERY_TABLES_PLAN_SELECTION_H_

#include <string>
#include <vector>

#include "corpus/plan.h"
#include "corpus/result.h"
#include "query/tables/reading.h"

namespace planlupe::query {

struct PlanSelection {
  std::vector<std::string> counties = {};  // as in the register, any case; empty: all
  std::vector<PlanType> types = {};        // empty: all
};

// Leaves only the documents of the selection and notes in `reading` that it did. Call it before
// tables are made. Fails with usage when no document is left.
Result<void> narrow(Reading& reading, const PlanSelection& selection);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_PLAN_SELECTION_H_
