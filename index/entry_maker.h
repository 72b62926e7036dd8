// Turns passages into Xapian documents.

#ifndef PLANLUPE_INDEX_ENTRY_MAKER_H_
#define PLANLUPE_INDEX_ENTRY_MAKER_H_

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "corpus/document.h"
#include "corpus/result.h"
#include "index/documents.h"
#include "index/entry.h"
#include "index/language/analyser.h"
#include "index/words/vocabulary_builder.h"

namespace planlupe::index {

// The names of the theme codes that an index uses, by number. Safe to use from several threads.
class CodeTable {
 public:
  explicit CodeTable(std::vector<std::string> names = {});
  std::uint32_t number(const std::string& code);
  std::vector<std::string> names() const;

 private:
  mutable std::mutex mutex_;
  std::vector<std::string> names_;
  std::map<std::string, std::uint32_t> numbers_;
};

struct PassageEntry {
  const Passage& passage;
  const IndexedDocument& document;
  std::uint32_t document_number = 0;
  std::uint32_t order = 0;
  Health health = Health::ok;
  Source source = Source::text;
  std::vector<std::string> codes = {};  // theme codes of the passage
};

// One for each thread that writes; the vocabulary and the code table are shared. Takes the passages
// of a document in their order.
class EntryMaker {
 public:
  // Fails like Analyser::open.
  static Result<EntryMaker> open(std::shared_ptr<VocabularyBuilder> words,
                                 std::shared_ptr<CodeTable> codes);

  Xapian::Document make(const PassageEntry& entry);

  // The words of a title as documents.h keeps them.
  std::vector<std::string> title_terms(std::string_view title);

  const Analyser& analyser() const { return analyser_; }

 private:
  EntryMaker(Analyser analyser, std::shared_ptr<VocabularyBuilder> words,
             std::shared_ptr<CodeTable> codes);

  // What is written for every occurrence of a word.
  struct KnownWord {
    WordPtr word = {};
    WordId id = 0;
    std::vector<std::string> terms = {};
  };
  // Stays until the next make_room().
  const KnownWord& known_word(const WordPtr& word, Layer layer, Form form);
  void make_room();
  static void add_terms(Xapian::Document& out, std::vector<const KnownWord*> words);

  void add_words(Xapian::Document& out, const Passage& passage, std::vector<WordSpan>& spans);
  void add_values(Xapian::Document& out, const PassageEntry& entry);
  void add_headings(Xapian::Document& out, const PassageEntry& entry);
  std::vector<std::uint32_t> add_codes(Xapian::Document& out,
                                       const std::vector<std::string>& codes);

  Analyser analyser_;
  std::shared_ptr<VocabularyBuilder> words_;
  std::shared_ptr<CodeTable> codes_;

  std::unordered_map<const Word*, KnownWord> known_;

  // Of the passage before: what follows it is mostly under the same headings.
  std::vector<std::string> heading_path_;
  Form heading_form_ = Form::other;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_ENTRY_MAKER_H_
