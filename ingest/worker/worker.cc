// planlupe-worker: reads one file, in a cage, and tells its parent what it finds. Started by
// run_worker(); of no use by hand.

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <new>
#include <string>
#include <string_view>

#include "corpus/document_json.h"
#include "corpus/lexicon.h"
#include "corpus/messages.h"
#include "ingest/ocr/ocr_page.h"
#include "ingest/read.h"
#include "ingest/worker/contain.h"
#include "ingest/worker/fault.h"
#include "ingest/worker/message_stream.h"
#include "ingest/worker/worker_job.h"

namespace {

using namespace planlupe;
using namespace planlupe::ingest;

// The content of descriptor `fd`, mapped; it stays until the process ends. Throws bad_alloc when it
// is larger than the memory allowed.
std::string_view content(int fd) {
  struct stat about {};
  if (::fstat(fd, &about) != 0 || about.st_size <= 0) return {};
  const auto size = static_cast<std::size_t>(about.st_size);
  void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
  if (bytes == MAP_FAILED) throw std::bad_alloc();
  return {static_cast<const char*>(bytes), size};
}

void send(MessageType type, const std::string& payload) {
  const std::string bytes = encode({type, payload});
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const ssize_t n = ::write(worker_output, rest.data(), rest.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) ::_exit(1);  // the parent has gone
    rest.remove_prefix(static_cast<std::size_t>(n));
  }
}

void send_number(MessageType type, int number) { send(type, std::to_string(number)); }

void send_result(MessageType type, const std::string& payload) {
  if (payload.size() <= max_payload) return send(type, payload);
  send(MessageType::failure, error_payload({Errc::output_too_large,
                                            message("worker.too_large"),
                                            {},
                                            message("read.output_too_large.hint")}));
}

void strike(int place) {
#ifdef PLANLUPE_FAULTS
  strike_if_asked(place);
#endif
}

Result<void> recognise(const WorkerJob& job, std::string_view bytes) {
  const auto words = ocr_page(bytes, job.ocr_page, job.options);
  if (!words) return fail(words.error());
  send_result(MessageType::words, *words);
  return {};
}

Result<void> work(WorkerJob& job, std::string_view bytes) {
  if (job.ocr_page > 0) return recognise(job, bytes);
  ReadOptions& options = job.options;
  options.opened = [](int pages) {
    send_number(MessageType::opened, pages);
    strike(0);
  };
  options.page_done = [&options](int page) {
    if (!options.skip_pages.contains(page)) strike(page);
    send_number(MessageType::page_done, page);
  };
  options.wants_ocr = [](int page) { send_number(MessageType::wants_ocr, page); };
  const auto document = read(bytes, job.file, options);
  if (!document) return fail(document.error());
  if (!options.skip_outline) strike(-1);
  send_result(MessageType::document, to_json(*document));
  return {};
}

Result<void> run() {
  auto job = parse_worker_job(content(worker_job));
  if (!job) return fail(job.error());
  set_language(job->language);
  Lexicon::norwegian();  // opened while it can still be found
  const Cage cage{.memory_bytes = job->memory_bytes,
                  .cpu_seconds = job->cpu_seconds,
                  .parent = job->parent,
                  .readable = readable_folders()};
  if (auto caged = contain(cage); !caged) return caged;
  return work(*job, content(worker_file));
}

}  // namespace

int main() try {
  if (const auto done = run(); !done) send(MessageType::failure, error_payload(done.error()));
  ::_exit(0);  // nothing is left to tidy: the process was for one file
} catch (const std::bad_alloc&) {
  static constexpr std::string_view words = "Out of memory";  // as poppler says it
  if (::write(STDERR_FILENO, words.data(), words.size()) < 0) ::_exit(1);
  ::abort();
}
