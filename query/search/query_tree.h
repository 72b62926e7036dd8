// A search as a tree: what the parser makes of what a person typed, and what all else reads.

#ifndef PLANLUPE_QUERY_SEARCH_QUERY_TREE_H_
#define PLANLUPE_QUERY_SEARCH_QUERY_TREE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "index/fields.h"

namespace planlupe::query {

enum class NodeKind : std::uint8_t {
  word,       // any form of a word, also inside compounds
  exact,      // =word: that spelling
  pattern,    // inn*: spellings, `*` standing for any letters or none
  phrase,     // "...": those words side by side; `*` as in a pattern
  near,       // children at most `distance` words from each other
  sentence,   // SETNING(...): one child, within one sentence
  paragraph,  // AVSNITT(...): one child, within one passage
  all,        // children joined by OG
  any,        // children joined by ELLER
  none,       // IKKE: one child
  field,      // name:value
};

struct Node {
  NodeKind kind = NodeKind::all;
  std::string text = {};  // words: normalised, lower case; field: the value
  index::Field field = index::Field::word;
  int from = 0, to = 0;  // of a range, both ends within
  int distance = 0;
  int column = 1;  // where it stands in what was typed: code points, from 1
  std::vector<Node> children = {};
  std::vector<std::string> passed_over = {};  // function words that were typed here, too
};

// True for what stands for words of the text: all but fields.
bool is_textual(const Node& node);

// The tree in the search language, so that parsing it again gives the same tree. What was passed
// over is not in it.
std::string to_string(const Node& node);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_QUERY_TREE_H_
