#include "query/exchange/zip_writer.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include <minizip/zip.h>
#include <zlib.h>

#include "corpus/messages.h"

namespace planlupe::query {

namespace {

constexpr uLong first_dos_day = 0x00210000;  // 1980-01-01 00:00
constexpr uLong utf8_names = 1U << 11;

using Window = ZipWriter::Window;

Window& window(voidpf stream) { return *static_cast<Window*>(stream); }

voidpf open(voidpf opaque, const void*, int) { return opaque; }

uLong read(voidpf, voidpf stream, void* out, uLong size) {
  Window& file = window(stream);
  const std::size_t n = std::min<std::size_t>(size, file.bytes.size() - file.at);
  std::memcpy(out, file.bytes.data() + file.at, n);
  file.at += n;
  return n;
}

uLong write(voidpf, voidpf stream, const void* in, uLong size) {
  Window& file = window(stream);
  file.bytes.resize(std::max(file.bytes.size(), file.at + size));
  std::memcpy(file.bytes.data() + file.at, in, size);
  file.at += size;
  return size;
}

ZPOS64_T tell(voidpf, voidpf stream) { return window(stream).gone + window(stream).at; }

long seek(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  Window& file = window(stream);
  const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                           : origin == ZLIB_FILEFUNC_SEEK_CUR ? file.gone + file.at
                                                              : file.gone + file.bytes.size();
  const std::size_t to = from + offset;
  if (to < file.gone || to > file.gone + file.bytes.size()) return -1;
  file.at = to - file.gone;
  return 0;
}

int succeed(voidpf, voidpf) { return 0; }

constexpr int compression = 6;  // zlib's default; asked for as such it would be the spreadsheets'

bool begin(zipFile zip, const std::string& name) {
  zip_fileinfo about{};
  about.dosDate = first_dos_day;
  return zipOpenNewFileInZip4(zip, name.c_str(), &about, nullptr, 0, nullptr, 0, nullptr,
                              Z_DEFLATED, compression, 0, -MAX_WBITS, DEF_MEM_LEVEL,
                              Z_DEFAULT_STRATEGY, nullptr, 0, 0, utf8_names) == ZIP_OK;
}

Failure failure() { return fail(Errc::write_failed, message("export.zip")); }

}  // namespace

ZipWriter::ZipWriter(Sink sink) : sink_(std::move(sink)) {
  zlib_filefunc64_def in_window{open, read, write, tell, seek, succeed, succeed, &window_};
  zip_ = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &in_window);
}

ZipWriter::~ZipWriter() {
  if (zip_ != nullptr) zipClose(zip_, nullptr);
}

void ZipWriter::pass_on() {
  sink_(window_.bytes);
  window_.gone += window_.bytes.size();
  window_.bytes.clear();
  window_.at = 0;
}

Result<void> ZipWriter::add(const std::string& name,
                            const std::function<Result<void>(const Sink&)>& pieces) {
  if (zip_ == nullptr || !begin(zip_, name)) return failure();
  bool written = true;
  const auto made = pieces([&](std::string_view piece) {
    written = written && zipWriteInFileInZip(zip_, piece.data(),
                                             static_cast<unsigned>(piece.size())) == ZIP_OK;
  });
  written = zipCloseFileInZip(zip_) == ZIP_OK && written;
  if (!made) return made;
  if (!written) return failure();
  pass_on();
  return {};
}

Result<void> ZipWriter::finish() {
  const bool closed = zip_ != nullptr && zipClose(std::exchange(zip_, nullptr), nullptr) == ZIP_OK;
  if (!closed) return failure();
  pass_on();
  return {};
}

}  // namespace planlupe::query
