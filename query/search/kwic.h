// Concordance: every place where the query's words stand, with what is to their left and right.

#ifndef PLANLUPE_QUERY_SEARCH_KWIC_H_
#define PLANLUPE_QUERY_SEARCH_KWIC_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "query/search/search.h"

namespace planlupe::query {

enum class KwicOrder : std::uint8_t { document, left, keyword, right };

struct KwicOptions {
  int words = 10;         // on either side
  bool sentence = false;  // the rest of the sentence instead
  KwicOrder order = KwicOrder::document;
  std::size_t first = 0, limit = 1000;
};

struct KwicLine {
  std::uint32_t document = 0;  // number in the table of documents
  int page = 0;
  std::string passage = {};
  std::string left = {}, keyword = {}, right = {};
  int start = 0, end = 0;  // of the keyword: code points of the passage's text
};

struct KwicResult {
  std::size_t total = 0;  // lines there are
  std::vector<KwicLine> lines = {};
  std::vector<std::string> notices = {};
  std::vector<Similar> similar = {};
};

// Marked words side by side make one keyword. Sorted by the words to the left (the nearest first),
// by the keyword or by the words to the right, in Norwegian order without regard to case; equal
// lines by document and place. Fails like search().
Result<KwicResult> kwic(index::IndexReader& reader, const Node& tree, const KwicOptions& options);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_KWIC_H_
