// What `planlupe tag --coverage` prints: how much each document says on each theme.

#ifndef PLANLUPE_TOOLS_TAG_COVERAGE_H_
#define PLANLUPE_TOOLS_TAG_COVERAGE_H_

#include <cstddef>
#include <iosfwd>
#include <string>

#include "corpus/study.h"

namespace planlupe::tools {

// Writes one line a document and theme (INN, DIS, KVA; only `theme` when it is given), by document,
// as JSON (planlupe.coverage/1) or CSV with a header. Tells of documents that are not read or not
// tagged. The study's tags must be up to date. Returns how many lines were written.
std::size_t print_coverage(const Study& study, const std::string& theme, bool csv,
                           std::ostream& out);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_TAG_COVERAGE_H_
