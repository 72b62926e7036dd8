// What a worker is asked to do, as it is handed over: JSON in a descriptor, never on the command
// line, where every user of the machine could read a password.

#ifndef PLANLUPE_INGEST_WORKER_WORKER_JOB_H_
#define PLANLUPE_INGEST_WORKER_WORKER_JOB_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/messages.h"
#include "corpus/result.h"
#include "ingest/read.h"

namespace planlupe::ingest {

// The descriptors a worker starts with, beside an empty stdin and its stderr.
inline constexpr int worker_file = 3, worker_job = 4, worker_output = 5;

struct WorkerJob {
  int ocr_page = 0;       // read this page by character recognition; 0: read the document
  std::string file = {};  // its name in messages
  ReadOptions options = {};
  std::int64_t memory_bytes = 0;  // address space it may use; 0: no limit
  int cpu_seconds = 0;            // processor time it may use
  Language language = Language::nb;
  int parent = 0;  // process id; the worker ends when that process is gone
};

std::string to_json(const WorkerJob& job);

// Fails with data_invalid.
Result<WorkerJob> parse_worker_job(std::string_view json);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_WORKER_WORKER_JOB_H_
