#include "ingest/worker/read_files.h"

#include <fcntl.h>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "corpus/file.h"
#include "corpus/messages.h"
#include "ingest/extractor.h"
#include "ingest/worker/crew.h"

namespace planlupe::ingest {

namespace {

struct Run {
  const std::vector<FileToRead>& files;
  const ReadingRules& rules;
  const Stop& stop;
  const ReadFilesHooks& hooks;
  Crew crew = {};
};

// A file on its way: read, its unhealthy pages recognised, read again with what that gave.
class Journey : public std::enable_shared_from_this<Journey> {
 public:
  Journey(Run& run, std::size_t file) : run_(run), file_(file) {}

  void begin() {
    const FileToRead& file = run_.files[file_];
    if (run_.stop.requested())
      return finish(fail(Errc::interrupted, message("worker.interrupted")));
    Descriptor opened(::open(file.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    auto sha256 = sha256_hex_of(opened.number());
    if (!sha256) return finish(fail(std::move(sha256).error().at(file.name)));
    sha256_ = *std::move(sha256);
    if (run_.hooks.wanted && !run_.hooks.wanted(file_, sha256_)) return;
    reading_.emplace(std::move(opened), file.name, file.password, run_.rules, run_.stop);
    if (auto read = reading_->read(); !read) return finish(fail(read.error()));
    recognise();
  }

 private:
  // Pages go ahead of files that have not begun, so that few files are under way at a time.
  void recognise() {
    const auto pages = reading_->pages_to_recognise();
    if (pages.empty()) return finish(reading_->document());
    pages_left_ = pages.size();
    for (auto page = pages.rbegin(); page != pages.rend(); ++page)
      run_.crew.add_first([self = shared_from_this(), page = *page] { self->recognise(page); });
  }

  void recognise(int page) {
    if (auto done = reading_->recognise(page); !done) {
      const std::lock_guard lock(mutex_);
      stopped_ = done.error();
    }
    if (--pages_left_ > 0) return;
    if (stopped_) return finish(fail(*stopped_));
    if (auto read = reading_->read(); !read) return finish(fail(read.error()));
    finish(reading_->document());
  }

  void finish(Result<Document> document) {
    if (document) {
      document->sha256 = sha256_;
      document->extractor = extractor_stamp(run_.rules.ocr);
    }
    run_.hooks.done(file_, std::move(document));
  }

  Run& run_;
  const std::size_t file_;
  std::string sha256_;
  std::optional<Reading> reading_;
  std::atomic<std::size_t> pages_left_ = 0;
  std::mutex mutex_;
  std::optional<Error> stopped_;  // guarded by mutex_ until the last page is done
};

}  // namespace

void read_files(const std::vector<FileToRead>& files, int jobs, const ReadingRules& rules,
                const Stop& stop, const ReadFilesHooks& hooks) {
  Run run{files, rules, stop, hooks};
  for (std::size_t file = 0; file < files.size(); ++file)
    run.crew.add([&run, file] { std::make_shared<Journey>(run, file)->begin(); });
  run.crew.run(jobs);
}

Result<Document> read_file_contained(const FileToRead& file, const ReadingRules& rules,
                                     const Stop& stop) {
  Result<Document> result;
  read_files({file}, default_jobs(), rules, stop,
             {.wanted = {}, .done = [&](std::size_t, Result<Document> document) {
                result = std::move(document);
              }});
  return result;
}

int default_jobs() { return static_cast<int>(std::max(1U, std::thread::hardware_concurrency())); }

}  // namespace planlupe::ingest
