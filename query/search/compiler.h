// The search language, third step: a tree becomes passages, scores and a word query for one index.

#ifndef PLANLUPE_QUERY_SEARCH_COMPILER_H_
#define PLANLUPE_QUERY_SEARCH_COMPILER_H_

#include <string>
#include <vector>

#include "corpus/result.h"
#include "index/index_reader.h"
#include "index/passage_set.h"
#include "query/search/query_tree.h"
#include "query/search/word_pieces.h"
#include "query/search/word_query.h"

namespace planlupe::query {

struct CompileOptions {
  // Words that name a theme also find what else plans say when they mean it (theme_words.h). Only
  // plain words outside NÆR, SETNING, AVSNITT and IKKE: who writes those means the words.
  bool related = false;
};

struct Compiled {
  index::PassageSet passages;  // exactly those found, of documents that are there
  Scores scores = {};          // of these and of others
  WordQuery word_query = {};
  std::vector<index::PassageSet> fields = {};  // by number in the word query
  std::vector<Explained> explained = {};
  std::vector<std::string> notices = {};  // limits that were hit, words added: for the user
};

// Reads from the index which passages are found. Fails with query_syntax where the index's way of
// cutting words leaves nothing to search for, with index_schema or like Analyser::open and
// ThemeWords::read. Throws Xapian::Error: call under read_with().
Result<Compiled> compile(const Node& tree, index::IndexReader& reader, CompileOptions options = {});

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_COMPILER_H_
