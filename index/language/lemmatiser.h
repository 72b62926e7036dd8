// The keys of one word: its lemmas in bokmål, its compound parts, or its stem when nothing else
// is known.

#ifndef PLANLUPE_INDEX_LANGUAGE_LEMMATISER_H_
#define PLANLUPE_INDEX_LANGUAGE_LEMMATISER_H_

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/document.h"
#include "index/language/language_tables.h"
#include "index/language/lexica.h"
#include "index/language/token.h"

namespace planlupe::index {

// What a word has without any lexicon: its stem, and as its key the stem without the ending of
// agents, which Snowball leaves on (innvandrer, innvandrere and innvandrerne have three stems).
Word stemmed(std::string text);

// Remembers parts of words, so that plans, which say much in few of them, are read fast: one for
// each thread.
class Lemmatiser {
 public:
  Lemmatiser(std::shared_ptr<const Lexica> lexica, std::shared_ptr<const LanguageTables> tables)
      : lexica_(std::move(lexica)), tables_(std::move(tables)) {}

  // The keys of `text` (lower case, normalised) as a word of `form`; both lexica count the same
  // for Form::other. A word that the lexicon of its form lacks is looked up in the other one.
  Word analyse(std::string text, Form form);

  // As analyse for a word that a hyphen holds together: «head-tail». Has the key "head+" and each
  // key of the tail, too, so that unknown heads (EØS-borgere, EØS-borgarane) meet.
  Word analyse_joined(const std::string& head, const std::string& tail, Form form);

  // The joints of `word` in code points, see index/language/compound.h.
  std::vector<int> joints(const std::string& word);

 private:
  std::vector<std::string> keys(std::u32string_view word, Form form, Role role);
  std::vector<std::string> find_keys(std::u32string_view word, Form form, Role role) const;
  std::vector<int> joints(const std::u32string& word);
  std::vector<std::string> whole_keys(const std::u32string& word, Form form);
  std::vector<std::string> respelled_keys(const std::u32string& word);
  std::vector<std::string> prefixed_keys(const std::u32string& word, Form form);
  std::vector<std::string> part_keys(const std::u32string& part, Form form, Role role);
  std::u32string respelled_inside(std::u32string word) const;
  std::vector<std::vector<std::string>> pieces(const std::u32string& part,
                                               std::vector<std::string> found, Form form,
                                               bool last);
  void add_parts_of_key(const std::u32string& word, Form form, Word& out);
  void add_parts(const std::u32string& word, Form form, Word& out);

  std::shared_ptr<const Lexica> lexica_;
  std::shared_ptr<const LanguageTables> tables_;
  std::unordered_map<std::u32string, std::vector<std::string>> keys_;  // by word, form and role
  std::unordered_map<std::u32string, std::vector<int>> joints_;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_LEMMATISER_H_
