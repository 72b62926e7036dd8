// The search language, third step: a tree becomes a Xapian query and a word query for one index.

#ifndef PLANLUPE_QUERY_COMPILER_H_
#define PLANLUPE_QUERY_COMPILER_H_

#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/result.h"
#include "index/index_reader.h"
#include "query/query_tree.h"
#include "query/word_query.h"

namespace planlupe::query {

// What `--explain` tells of one word or field of the query.
struct Explained {
  std::string text = {};                // as in the query
  std::vector<std::string> terms = {};  // of the word itself; of compounds with it
  std::size_t forms = 0;                // different words of the index it stands for
};

struct Compiled {
  Xapian::Query query;
  WordQuery word_query = {};
  std::vector<std::vector<std::string>> fields = {};  // field conditions: one of these terms
  std::vector<Explained> explained = {};
  std::vector<std::string> notices = {};  // limits that were hit, in the user's words
};

// Passages that hold to word order, distance or sentence are found here already, from the index.
// Fails with query_syntax where the index's way of cutting words leaves nothing to search for,
// with index_schema or like Analyser::open. Throws Xapian::Error: call under read_with().
Result<Compiled> compile(const Node& tree, const index::IndexReader& reader);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_COMPILER_H_
