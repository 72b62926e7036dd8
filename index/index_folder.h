// The index folder of a study: which generation of the index is in use, and who may write.
//
//   index/lock       held by the one writer
//   index/current    the number of the generation in use, replaced in one step
//   index/3/         a generation: the Xapian database, words-1, words-2, ...
//
// A rebuild makes the next generation beside the one in use and then replaces `current`, so a
// reader sees the old index or the new one, and a rebuild that dies leaves the old one in use.

#ifndef PLANLUPE_INDEX_INDEX_FOLDER_H_
#define PLANLUPE_INDEX_INDEX_FOLDER_H_

#include <filesystem>
#include <optional>

#include "corpus/result.h"

namespace planlupe::index {

// The number of the generation in use; nothing when there is no index.
std::optional<unsigned> current_generation(const std::filesystem::path& folder);

std::filesystem::path generation_path(const std::filesystem::path& folder, unsigned number);

// Makes `number` the generation in use. Fails with disk_full or write_failed.
Result<void> use_generation(const std::filesystem::path& folder, unsigned number);

// Removes everything in the folder but the generation in use and the lock: what dead writers left.
// Readers that still have a removed generation open can go on with it.
void remove_unused(const std::filesystem::path& folder);

// Held by the one that writes to the index; given up when destroyed or when the process ends,
// however it ends. Not inherited by programs that the process starts.
class WriteLock {
 public:
  // Makes the folder when it is absent. Fails with index_locked, disk_full or write_failed.
  static Result<WriteLock> take(const std::filesystem::path& folder);

  WriteLock(WriteLock&& other) noexcept;
  WriteLock& operator=(WriteLock&& other) noexcept;
  ~WriteLock();

 private:
  explicit WriteLock(int fd) : fd_(fd) {}
  int fd_;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_INDEX_FOLDER_H_
