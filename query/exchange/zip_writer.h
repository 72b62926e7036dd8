// The border to minizip, which libxlsxwriter brings along: files packed into an archive in memory.

#ifndef PLANLUPE_QUERY_EXCHANGE_ZIP_WRITER_H_
#define PLANLUPE_QUERY_EXCHANGE_ZIP_WRITER_H_

#include <string>
#include <vector>

#include "corpus/result.h"

namespace planlupe::query {

struct PackedFile {
  std::string name = {};  // with '/'
  std::string bytes = {};
};

// The archive that holds `files` in that order, all dated 1980-01-01, so that the same files give
// the same bytes. Fails with write_failed when minizip does.
Result<std::string> zip_of(const std::vector<PackedFile>& files);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_EXCHANGE_ZIP_WRITER_H_
