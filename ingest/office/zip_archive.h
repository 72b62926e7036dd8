// The border to libzip: files packed in memory.

#ifndef PLANLUPE_INGEST_OFFICE_ZIP_ARCHIVE_H_
#define PLANLUPE_INGEST_OFFICE_ZIP_ARCHIVE_H_

#include <memory>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace planlupe::ingest {

class ZipArchive {
 public:
  // Opens the archive in `bytes`, which must outlive it. Fails with not_a_document.
  static Result<ZipArchive> open(std::string_view bytes);

  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;
  ~ZipArchive();

  // The unpacked file `name`; empty when there is none. Fails with output_too_large when it unpacks
  // to more than 64 MB, whatever its header says, and with not_a_document when it is damaged.
  Result<std::string> read(const std::string& name) const;

 private:
  struct Impl;
  explicit ZipArchive(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_ZIP_ARCHIVE_H_
