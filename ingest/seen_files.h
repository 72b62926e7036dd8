// What the last run saw: file by file, so that an unchanged study costs a look at each file and
// no reading. Only a short cut: what it says is checked against the files' size and times, and
// without it everything is hashed and read anew.

#ifndef PLANLUPE_INGEST_SEEN_FILES_H_
#define PLANLUPE_INGEST_SEEN_FILES_H_

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "corpus/document.h"
#include "corpus/result.h"

namespace planlupe::ingest {

// What the file system tells of a file without reading it.
struct FileMark {
  std::int64_t size = 0, modified_ns = 0, changed_ns = 0, inode = 0;
  bool operator==(const FileMark&) const = default;
};

// The mark of the file at `path`; nothing when there is none.
std::optional<FileMark> mark_of(const std::filesystem::path& path);

// False when the file changed in the last two seconds: on a coarse clock it could change again and
// keep its mark.
bool is_settled(const FileMark& mark);

// A plan file and the record made from it.
struct SeenFile {
  FileMark plan = {}, record = {};
  std::string sha256 = {}, extractor = {};
  Outcome outcome = Outcome::complete;
  std::vector<Problem> problems = {};
};

// By the document's name.
using SeenFiles = std::map<std::string, SeenFile>;

// An empty map when the file is absent or makes no sense.
SeenFiles read_seen_files(const std::filesystem::path& path);

// Fails with disk_full or write_failed.
Result<void> write_seen_files(const std::filesystem::path& path, const SeenFiles& seen);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_SEEN_FILES_H_
