// Many files at once, each in its own worker; character recognition page by page among them.

#ifndef PLANLUPE_INGEST_WORKER_READ_FILES_H_
#define PLANLUPE_INGEST_WORKER_READ_FILES_H_

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "ingest/reading.h"
#include "ingest/worker/descriptor.h"
#include "ingest/worker/stop.h"

namespace planlupe::ingest {

struct FileToRead {
  std::string name = {};  // the document's name
  std::filesystem::path path = {};
  std::string password = {};
};

struct ReadFilesHooks {
  // May turn a file away, before it is read, by returning false; `descriptor` is open on it and
  // `sha256` its content's. Absent: every file is read.
  std::function<bool(std::size_t file, const std::string& sha256)> wanted = {};
  // Takes what a file came to. Fails with file_missing, interrupted or internal; what is wrong
  // with the content shows in the Document.
  std::function<void(std::size_t file, Result<Document> document)> done = {};
};

// Reads `files` with `jobs` threads, each minding one worker at a time. The hooks are called from
// those threads, several at once. Returns when all files are done, or given up after a stop.
void read_files(const std::vector<FileToRead>& files, int jobs, const ReadingRules& rules,
                const Stop& stop, const ReadFilesHooks& hooks);

// Reads one file with all cores.
Result<Document> read_file_contained(const FileToRead& file, const ReadingRules& rules,
                                     const Stop& stop);

// One for each core this process may use.
int default_jobs();

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_WORKER_READ_FILES_H_
