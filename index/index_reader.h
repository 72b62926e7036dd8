// An index opened for reading: a snapshot that later commits and rebuilds do not change.

#ifndef PLANLUPE_INDEX_INDEX_READER_H_
#define PLANLUPE_INDEX_INDEX_READER_H_

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/result.h"
#include "index/code_counter.h"
#include "index/fields.h"
#include "index/kept_values.h"
#include "index/memo.h"
#include "index/passage_set.h"
#include "index/postings.h"
#include "index/tables.h"
#include "index/words/vocabulary.h"
#include "index/xapian_guard.h"

namespace planlupe::index {

// Used by one thread at a time; another thread opens its own (0.1 ms).
class IndexReader {
 public:
  // Opens the generation in use of the index folder `folder`. Fails with index_missing,
  // index_schema or index_damaged.
  static Result<IndexReader> open(const std::filesystem::path& folder);

  // Opens what is there now. Fails like open(); then this reader is as it was.
  Result<void> reopen();

  const Xapian::Database& database() const { return database_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  const Tables& tables() const { return tables_; }
  const Documents& documents() const { return tables_.documents; }
  const std::vector<std::string>& codes() const { return tables_.codes; }
  const std::string& analyser_stamp() const { return tables_.analyser; }

  // The word stream of each passage: see words/word_stream.h.
  KeptValues& words() { return words_; }
  // Where each passage stands: see Place in entry.h.
  KeptValues& places() { return places_; }
  CodeCounter& code_counter() { return code_counter_; }
  PostingReader& postings() { return postings_; }
  PassageLengths& lengths() { return lengths_; }
  Memo& memo() { return memo_; }
  // The passages that are neither headings nor in a table of contents or a list of references.
  // Throws Xapian::Error.
  const PassageSet& running_text();
  // Those that are neither captions nor rows of tables. Throws Xapian::Error.
  const PassageSet& sentences();

 private:
  std::filesystem::path folder_;
  Xapian::Database database_;
  Tables tables_;
  Vocabulary vocabulary_;
  KeptValues words_{words_slot}, places_{place_slot};
  CodeCounter code_counter_;
  PostingReader postings_;
  PassageLengths lengths_;
  Memo memo_;
  std::optional<PassageSet> running_text_, sentences_;
};

// Calls `f`, which reads from `reader` and returns a Result. Two commits after it was opened a
// snapshot may lose blocks: then the reader is reopened and `f` called again, at most three times.
template <class F>
auto read_with(IndexReader& reader, F&& f) -> decltype(f()) {
  return guard([&]() -> decltype(f()) {
    for (int attempt = 0;; ++attempt) {
      try {
        return f();
      } catch (const Xapian::DatabaseModifiedError&) {
        if (attempt == 3) throw;
      }
      if (auto reopened = reader.reopen(); !reopened) return fail(reopened.error());
    }
  });
}

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_INDEX_READER_H_
