// An archive that is written while it is packed, also several of its files at a time: nothing is
// sought back to, as minizip does, and no file but the largest is held, packed.

#ifndef PLANLUPE_QUERY_TABLES_ZIP_WRITER_H_
#define PLANLUPE_QUERY_TABLES_ZIP_WRITER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "query/tables/long_table.h"

struct z_stream_s;  // of zlib

namespace planlupe::query {

// A file of an archive, packed as it is written.
class PackedFile {
 public:
  explicit PackedFile(std::string name);  // with '/'

  void write(std::string_view bytes);

 private:
  friend class ZipWriter;

  struct End {
    void operator()(z_stream_s* stream) const;
  };

  void deflate_input(int flush);

  std::unique_ptr<z_stream_s, End> stream_;  // null: zlib had no memory for it
  std::string name_, packed_;
  std::uint64_t size_ = 0;
  std::uint32_t check_ = 0;
};

class ZipWriter {
 public:
  explicit ZipWriter(const Sink& sink) : sink_(sink) {}

  // Files are all dated 1980-01-01, so that the same files give the same bytes.
  void add(PackedFile file);
  void add(std::string name, std::string_view bytes);

  // Writes the directory. Fails with write_failed when the archive is larger than 4 GB.
  Result<void> finish();

 private:
  const Sink& sink_;
  std::string directory_;
  std::uint64_t written_ = 0, files_ = 0;
  bool whole_ = true;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_ZIP_WRITER_H_
