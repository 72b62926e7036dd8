// Holds an index against a scan of every passage, query by query.

#ifndef PLANLUPE_TESTS_UNIT_SEARCH_ORACLE_H_
#define PLANLUPE_TESTS_UNIT_SEARCH_ORACLE_H_

#include <string>
#include <vector>

#include "corpus/study.h"
#include "index/index_reader.h"
#include "tests/unit/search/random_query.h"
#include "tests/unit/search/slow_scan.h"

namespace planlupe::tests {

struct OracleRun {
  int found = 0;                        // queries with hits
  std::vector<std::string> wrong = {};  // queries whose hits, total or marks differ, or that failed
};

// Runs `count` queries of `random` on both.
OracleRun run_oracle(index::IndexReader& reader, SlowScan& scan, RandomQuery& random, int count);

// The scan of all that `study` has read.
SlowScan scan_of(const Study& study);

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_UNIT_SEARCH_ORACLE_H_
