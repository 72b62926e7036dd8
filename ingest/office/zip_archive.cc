#include "ingest/office/zip_archive.h"

#include <cstddef>
#include <utility>

#include <zip.h>

#include "corpus/messages.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t max_unpacked = std::size_t{64} << 20, step = std::size_t{256} << 10;

Failure damaged() { return fail(Errc::not_a_document, message("read.damaged")); }

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

struct ZipArchive::Impl {
  zip_t* zip = nullptr;
  ~Impl() {
    if (zip != nullptr) zip_discard(zip);
  }
};

ZipArchive::ZipArchive(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(std::string_view bytes) {
  auto impl = std::make_unique<Impl>();
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) impl->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (source != nullptr && impl->zip == nullptr) zip_source_free(source);
  zip_error_fini(&error);
  if (impl->zip == nullptr) return damaged();
  return ZipArchive(std::move(impl));
}

Result<std::string> ZipArchive::read(const std::string& name) const {
  std::string bytes;
  if (zip_name_locate(impl_->zip, name.c_str(), 0) < 0) return bytes;
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(impl_->zip, name.c_str(), 0));
  if (!file) return damaged();
  for (;;) {
    const std::size_t size = bytes.size();
    bytes.resize(size + step);
    const zip_int64_t n = zip_fread(file.get(), bytes.data() + size, step);
    if (n < 0) return damaged();
    bytes.resize(size + static_cast<std::size_t>(n));
    if (n == 0) return bytes;
    if (bytes.size() > max_unpacked)
      return fail(Errc::output_too_large, message("worker.too_large"), name);
  }
}

}  // namespace planlupe::ingest
