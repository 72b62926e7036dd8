// One document's way from a file to a Document, over as many workers as it takes: a page that
// costs a worker its life is left out the next time, so that all other pages are kept.

#ifndef PLANLUPE_INGEST_READING_H_
#define PLANLUPE_INGEST_READING_H_

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "corpus/document.h"
#include "corpus/result.h"
#include "ingest/read.h"
#include "ingest/worker/descriptor.h"
#include "ingest/worker/stop.h"
#include "ingest/worker/worker_process.h"

namespace planlupe::ingest {

struct ReadingRules {
  OcrMode ocr = OcrMode::automatic;
  int page_seconds = 20;   // longest silence of a worker: what one page may take (six times that
                           // for character recognition)
  int file_seconds = 300;  // longest time for the pages of one file; as much again for a rescue
  std::int64_t memory_bytes = std::int64_t{1} << 30;  // address space of a worker
};

class Reading {
 public:
  // `file` is open for reading; `name` is the document's name. `stop` must outlive this.
  Reading(Descriptor file, std::string name, std::string password, const ReadingRules& rules,
          const Stop& stop);

  // Runs workers until the document is read, or fails. Fails only with interrupted, or internal
  // when no worker can be started; what is wrong with the file shows in document().
  Result<void> read();

  // The pages that the last read() found to need character recognition.
  const std::set<int>& pages_to_recognise() const { return wanted_; }

  // Has one of those pages recognised. Call for each, from any threads, then read() once more.
  // Fails as read() does.
  Result<void> recognise(int page);

  // The document, after read(): `file` is set, `sha256` and `extractor` are left to the caller.
  Document document() const;

 private:
  struct Pass;

  Pass run_pass(std::chrono::milliseconds time);
  bool give_up_on_a_page(const Pass& pass);
  void skip_all_but(const std::set<int>& pages, const Problem& reason);
  WorkerJob job() const;

  Descriptor file_;
  std::string name_;
  ReadingRules rules_;
  const Stop& stop_;
  ReadOptions options_;
  std::map<int, Problem> skipped_;  // why each page was left out
  std::vector<Problem> other_problems_;
  std::set<int> finished_, wanted_;
  std::optional<Document> document_;
  mutable std::mutex mutex_;  // guards what recognise() changes
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_READING_H_
