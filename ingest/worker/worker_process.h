// One worker process from its start to its end: two clocks, and death in every form.

#ifndef PLANLUPE_INGEST_WORKER_WORKER_PROCESS_H_
#define PLANLUPE_INGEST_WORKER_WORKER_PROCESS_H_

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "ingest/worker/message_stream.h"
#include "ingest/worker/stop.h"
#include "ingest/worker/worker_job.h"

namespace planlupe::ingest {

// The program that does `job`: planlupe-ocr for character recognition, else planlupe-worker. Both
// are in $PLANLUPE_WORKERS, beside this program, in ../libexec/planlupe, or where they were built.
std::filesystem::path worker_program(const WorkerJob& job);

struct WorkerClocks {
  std::chrono::milliseconds silence{20'000};  // longest time between two messages
  std::chrono::milliseconds total{300'000};   // longest time in all
};

enum class WorkerEnd : std::uint8_t {
  done,           // exited by itself with status 0
  silent,         // stopped: said nothing for too long
  over_time,      // stopped: took too long in all
  out_of_memory,  // died for lack of memory
  crashed,        // died of a signal, or exited with an error
  babbled,        // stopped: sent what makes no sense
  too_much,       // stopped: sent more than it may
  interrupted,    // stopped on request
  not_started,
};

// Runs worker_program() on the open file `file` until it ends, passing its messages to `receive`
// in order; a message that `receive` refuses (false) ends the worker as `babbled`. When the call
// returns, the worker and all it started are gone. Any number of threads may each run one.
WorkerEnd run_worker(int file, const WorkerJob& job, const WorkerClocks& clocks, const Stop& stop,
                     const std::function<bool(const Message&)>& receive);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_WORKER_WORKER_PROCESS_H_
