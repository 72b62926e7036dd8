// A file written piece by piece, so that a reader sees the old or the whole new one.

#ifndef PLANLUPE_CORPUS_FILE_WRITER_H_
#define PLANLUPE_CORPUS_FILE_WRITER_H_

#include <filesystem>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace planlupe {

// Writes to a temporary name beside `path`. Until commit() has succeeded `path` is as it was; a
// writer that goes before that takes the temporary file with it. Not for several threads.
class FileWriter {
 public:
  // Makes the folder when it is absent. What goes wrong is told by commit().
  explicit FileWriter(const std::filesystem::path& path);
  ~FileWriter();
  FileWriter(const FileWriter&) = delete;
  FileWriter& operator=(const FileWriter&) = delete;

  // Does nothing once something went wrong.
  void write(std::string_view bytes);

  // Syncs and renames. Fails with disk_full or write_failed.
  Result<void> commit();

 private:
  void open();
  void put(std::string_view bytes);
  void flush();
  void close();

  std::filesystem::path path_;
  std::string temporary_;  // empty: there is no such file
  std::string buffer_;
  int descriptor_ = -1;
  int error_ = 0;  // of errno
};

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_FILE_WRITER_H_
