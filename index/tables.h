// The tables that lie beside the passages in an index's database, as metadata.

#ifndef PLANLUPE_INDEX_TABLES_H_
#define PLANLUPE_INDEX_TABLES_H_

#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/result.h"
#include "index/documents.h"

namespace planlupe::index {

struct Tables {
  int schema = 0;
  std::string analyser = {};            // stamp of the analyser that made the keys
  std::vector<unsigned> segments = {};  // of the vocabulary, in order
  std::vector<std::string> codes = {};  // names of theme codes, by number
  Documents documents = {};
};

// Throws Xapian::Error: call under guard().
void write_tables(Xapian::WritableDatabase& database, const Tables& tables);

// Fails with index_schema when the index is of another schema, with index_damaged when a table
// makes no sense. Throws Xapian::Error: call under guard().
Result<Tables> read_tables(const Xapian::Database& database);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_TABLES_H_
