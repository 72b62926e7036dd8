// register.csv: one row per document with its county, type, title and years.

#ifndef PLANLUPE_CORPUS_REGISTER_H_
#define PLANLUPE_CORPUS_REGISTER_H_

#include <string>
#include <string_view>
#include <vector>

#include "corpus/plan.h"
#include "corpus/result.h"

namespace planlupe {

struct Register {
  std::vector<Plan> plans;     // sorted by file; one per file that exists
  std::vector<Error> notices;  // rows that need a look, by row number; none of them stops a run
};

// Reads a register's bytes against the files that are in plans/ (paths below it, with '/').
// Every file has a Plan, registered or not. Unknown types, years outside 1950-2100, rows without
// file, files without row and double rows become notices.
//
// Fails with register_encoding when the bytes are not UTF-8 and with register_columns when there
// is no header with a `file` column.
Result<Register> read_register(std::string_view bytes, const std::vector<std::string>& files);

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_REGISTER_H_
