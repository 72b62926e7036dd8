// Searching without an index: reads every passage for every query. Shares nothing with the index
// but the analyser and the tree, so that the two can be held against each other.

#ifndef PLANLUPE_TESTS_UNIT_SEARCH_SLOW_SCAN_H_
#define PLANLUPE_TESTS_UNIT_SEARCH_SLOW_SCAN_H_

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "corpus/document.h"
#include "corpus/plan.h"
#include "index/language/analyser.h"
#include "query/search/query_tree.h"

namespace planlupe::tests {

class SlowScan {
 public:
  SlowScan();

  void add(const Document& document, const Plan& plan);

  // Document and passage id.
  using Place = std::pair<std::string, std::string>;
  using Spans = std::vector<std::pair<int, int>>;

  // Every passage that `tree` describes, with the code points of the words that make it so.
  std::map<Place, Spans> search(const query::Node& tree);

  // Words of the passages as written, lower case, each once.
  std::vector<std::string> words() const;
  // The same as often as they stand there, in order, so that a choice among them is one among
  // what plans say.
  std::vector<std::string> running_words() const;
  // What stands between blanks, lower case, in order, without the signs of the search language:
  // «3.2», «2018–2019», «og/eller», «arbeid,».
  std::vector<std::string> chunks() const;

 private:
  struct Word {
    std::string text = {};
    std::set<std::string> keys = {}, parts = {};
    bool written = false;  // stands in the text or the source, not made from it
    bool term = false;     // a number, date, law
    int start = 0, end = 0, position = 0, sentence = 0;
    std::size_t number = 0;  // the same for words that differ in nothing but place
  };
  struct Entry {
    Plan plan;
    Passage passage;
    std::vector<Word> words;
    std::vector<index::Token> title, headings;
  };
  using Chosen = std::set<std::size_t>;  // numbers of words of one entry
  struct Group {                         // one way to satisfy a node
    Chosen words = {};
    int from = 0, to = 0;  // positions
  };
  struct Within {  // where to look
    const Entry* entry = nullptr;
    int sentence = -1;  // only this one; -1 for all
  };
  enum class How { forms, exact, pattern };

  bool holds(const query::Node& node, Within in, Chosen& marks);
  bool field_holds(const query::Node& node, const Entry& entry);
  bool all_words_in(const std::vector<index::Token>& tokens, const std::string& wanted);
  std::vector<Group> groups(const query::Node& node, Within in);
  std::vector<Group> word_groups(const std::string& text, Within in);
  struct Cut {
    std::vector<std::string> words = {};
    std::vector<std::string> others = {};  // joined words, numbers, laws, plan numbers
    std::vector<std::string> terms = {};   // the same without joined words
    bool whole = false;                    // laws and plan numbers are all there is
  };
  Cut cut_up(const std::string& text);
  std::vector<Group> any_of(const std::vector<std::string>& terms, Within in);
  std::vector<Group> near_groups(const query::Node& node, Within in);
  std::vector<Group> sequences(const std::vector<std::string>& words, How how, Within in);
  static void add_originals(Entry& entry);
  bool fits(const Word& word, const std::string& wanted, How how);
  bool compare(const Word& word, const std::string& wanted, How how);
  const std::set<std::string>& keys_of(const std::string& word);

  index::Analyser analyser_;
  std::vector<Entry> entries_;
  std::map<std::string, std::set<std::string>> keys_;  // of words of the corpus, in any form
  std::map<std::tuple<std::string, std::set<std::string>, std::set<std::string>, bool, bool>,
           std::size_t>
      numbers_;
  // Of one search: whether a word fits what is wanted, by its number; -1 where not known yet.
  std::map<std::pair<std::string, How>, std::vector<signed char>> fits_;
};

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_UNIT_SEARCH_SLOW_SCAN_H_
