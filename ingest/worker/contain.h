// The cage a worker steps into before it looks at a file: limits of the process, system calls it
// may not make, folders it may read.

#ifndef PLANLUPE_INGEST_WORKER_CONTAIN_H_
#define PLANLUPE_INGEST_WORKER_CONTAIN_H_

#include <cstdint>
#include <filesystem>
#include <vector>

#include "corpus/result.h"

namespace planlupe::ingest {

struct Cage {
  std::int64_t memory_bytes = 0;  // address space; 0: no limit
  int cpu_seconds = 0;            // 0: no limit
  int parent = 0;                 // the process whose end ends this one; 0: none
  // All that can still be opened, for reading, where the kernel has Landlock (5.13).
  std::vector<std::filesystem::path> readable = {};
};

// Limits this process for good: no new privileges; no core dumps; no writing into files; no
// sockets, no other programs or processes, no tracing, mounting, keys, BPF or io_uring (EPERM);
// the parent's end is its own. Open descriptors keep working. Call before any thread is started.
// Sanitizer builds go without the memory limit, since they reserve terabytes.
// Fails with internal when the kernel refuses a limit; a kernel without Landlock is no failure.
Result<void> contain(const Cage& cage);

// What character recognition, fonts, text encodings and planlupe itself read.
std::vector<std::filesystem::path> readable_folders();

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_WORKER_CONTAIN_H_
