// Searching an index: ranked or ordered passages, exact totals, marks and facets.

#ifndef PLANLUPE_QUERY_SEARCH_SEARCH_H_
#define PLANLUPE_QUERY_SEARCH_SEARCH_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "index/entry.h"
#include "index/index_reader.h"
#include "query/search/compiler.h"
#include "query/search/query_tree.h"
#include "query/search/similar_words.h"

namespace planlupe::query {

enum class Order : std::uint8_t {
  relevance,  // the best first
  document,   // by file and place in it
  year,       // the newest first, then by file and place
};

struct SearchOptions {
  std::size_t first = 0, limit = 20;
  Order order = Order::relevance;
  std::size_t per_document = 0;  // at most so many hits of one document; 0 for all
  bool themes = true;            // fill in SearchResult::theme
  bool explain = false;          // fill in Hit::terms
  bool related = false;  // words that name a theme find other words for it: see CompileOptions
};

struct Hit {
  index::Place place = {};
  index::StoredPassage passage = {};
  double score = 0;
  std::vector<index::WordSpan> marks = {};  // code points of the text, in order, none overlapping
  std::vector<index::StreamWord> words = {};
  Marks marked = {};                    // numbers of the marked ones among `words`
  std::vector<std::string> terms = {};  // of the query that the passage has, by name
};

// How many hits have a value. Years and counties that were not given count under "".
using Facet = std::map<std::string, std::size_t>;

struct SearchResult {
  std::size_t total = 0;      // passages, exact
  std::size_t documents = 0;  // in how many documents
  std::vector<Hit> hits = {};
  Facet county = {}, type = {}, year = {}, theme = {}, document = {};
  std::vector<Explained> explained = {};
  std::vector<std::string> notices = {};
  std::vector<Similar> similar = {};  // for words of the query that the index does not have
};

// Runs `tree`. Equal ranks come in the order of the index, by file and place as it was built, so
// that pages of results neither overlap nor leave gaps. Survives commits and rebuilds that happen
// meanwhile by reopening `reader`. Fails with query_syntax, index_schema, index_missing or
// index_damaged.
Result<SearchResult> search(index::IndexReader& reader, const Node& tree,
                            const SearchOptions& options);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_SEARCH_H_
