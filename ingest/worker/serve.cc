#include "ingest/worker/serve.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <new>

#include "corpus/lexicon.h"
#include "corpus/messages.h"
#include "ingest/worker/contain.h"

namespace planlupe::ingest {

namespace {

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

Result<void> serve_job(const std::function<Result<void>(WorkerJob&, std::string_view)>& work) {
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

void serve(const std::function<Result<void>(WorkerJob&, std::string_view)>& work) try {
  if (const auto done = serve_job(work); !done)
    send(MessageType::failure, error_payload(done.error()));
  ::_exit(0);  // nothing is left to tidy: the process was for one file
} catch (const std::bad_alloc&) {
  static constexpr std::string_view words = "Out of memory";  // as poppler says it
  if (::write(STDERR_FILENO, words.data(), words.size()) < 0) ::_exit(1);
  ::abort();
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

void send_result(MessageType type, const std::string& payload) {
  if (payload.size() <= max_payload) return send(type, payload);
  send(MessageType::failure, error_payload({Errc::output_too_large,
                                            message("worker.too_large"),
                                            {},
                                            message("read.output_too_large.hint")}));
}

}  // namespace planlupe::ingest
