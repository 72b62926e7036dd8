// A request to stop that other threads, and a signal handler, can make.

#ifndef PLANLUPE_INGEST_WORKER_STOP_H_
#define PLANLUPE_INGEST_WORKER_STOP_H_

#include <sys/eventfd.h>
#include <unistd.h>
#include <atomic>
#include <cstdint>

#include "ingest/worker/descriptor.h"

namespace planlupe::ingest {

class Stop {
 public:
  Stop() : event_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

  // Safe in a signal handler and from any thread.
  void request() {
    requested_.store(true);
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(event_.number(), &one, sizeof one);
  }
  bool requested() const { return requested_.load(); }
  // Becomes readable, and stays so, once a stop is requested: for poll().
  int descriptor() const { return event_.number(); }

 private:
  Descriptor event_;
  std::atomic<bool> requested_ = false;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_WORKER_STOP_H_
