// Landlock: the kernel's list of folders a process may still read. Raw system calls, since glibc
// has no functions for it.

#ifndef PLANLUPE_INGEST_WORKER_LANDLOCK_H_
#define PLANLUPE_INGEST_WORKER_LANDLOCK_H_

#include <filesystem>
#include <vector>

namespace planlupe::ingest {

// From now on this process can open nothing but what lies below `readable`, and that for reading.
// Paths that do not exist are passed over. Needs no_new_privs. Returns false, having changed
// nothing, where the kernel has no Landlock.
bool allow_reading_only(const std::vector<std::filesystem::path>& readable);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_WORKER_LANDLOCK_H_
