// The border to minizip, which libxlsxwriter brings along: files packed into an archive that goes
// out as it is made.

#ifndef PLANLUPE_QUERY_EXCHANGE_ZIP_WRITER_H_
#define PLANLUPE_QUERY_EXCHANGE_ZIP_WRITER_H_

#include <cstddef>
#include <functional>
#include <string>

#include "corpus/result.h"
#include "query/tables/long_table.h"

namespace planlupe::query {

// Files are dated 1980-01-01, so that the same files give the same bytes. Held is one packed file,
// since minizip writes its length before it when it is known. Fails with write_failed when minizip
// does; then what `sink` got is no archive.
class ZipWriter {
 public:
  explicit ZipWriter(Sink sink);
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  // Adds the file `name`, with '/', of what `pieces` gives its argument. Fails also when that does.
  Result<void> add(const std::string& name, const std::function<Result<void>(const Sink&)>& pieces);

  // Ends the archive. Nothing can be added after.
  Result<void> finish();

  // The end of the archive that has not gone out; minizip's file.
  struct Window {
    std::string bytes = {};
    std::size_t at = 0;    // in `bytes`
    std::size_t gone = 0;  // bytes before these
  };

 private:
  void pass_on();

  Sink sink_;
  Window window_;
  void* zip_ = nullptr;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_EXCHANGE_ZIP_WRITER_H_
