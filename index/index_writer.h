// Writes documents into one Xapian database.

#ifndef PLANLUPE_INDEX_INDEX_WRITER_H_
#define PLANLUPE_INDEX_INDEX_WRITER_H_

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "index/documents.h"
#include "index/entry_maker.h"
#include "index/tables.h"

namespace planlupe::index {

// The theme codes of a passage of the document being written, by its id.
using CodesOf = std::function<std::vector<std::string>(const std::string& passage)>;

// Used by one thread. What was not committed is lost when the writer is destroyed: a document is in
// the index as a whole or not at all.
class IndexWriter {
 public:
  enum class Mode : std::uint8_t {
    part,    // new and empty, commits by volume, to be merged
    update,  // an existing database that others may be reading; commits only when told
  };

  // Fails with index_locked, index_missing, index_damaged or disk_full, and like EntryMaker::open.
  static Result<IndexWriter> open(const std::filesystem::path& path, Mode mode,
                                  std::shared_ptr<VocabularyBuilder> words,
                                  std::shared_ptr<CodeTable> codes);

  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;
  ~IndexWriter();

  // Adds the passages of `document` as number `number`, described by `as`, and returns how many.
  // No other passages may have that number. After a failure nothing more may be written.
  Result<std::uint32_t> add(const Document& document, const IndexedDocument& as,
                            std::uint32_t number, const CodesOf& codes);

  // As EntryMaker::title_terms.
  std::vector<std::string> title_terms(const std::string& title);

  // Stores the tables that readers need, beside what was added; schema and analyser are filled in.
  Result<void> set_tables(Tables tables);

  // Makes everything so far visible to readers, in one step.
  Result<void> commit();

  bool has_lemmas() const;

 private:
  struct State;
  explicit IndexWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_INDEX_WRITER_H_
