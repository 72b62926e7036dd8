#include "query/exchange/zip_writer.h"

#include <algorithm>
#include <cstring>

#include <minizip/zip.h>
#include <zlib.h>

#include "corpus/messages.h"

namespace planlupe::query {

namespace {

constexpr uLong first_dos_day = 0x00210000;  // 1980-01-01 00:00
constexpr uLong utf8_names = 1U << 11;

// The archive as minizip's file. It is its own opaque pointer and its own stream.
struct Memory {
  std::string bytes = {};
  std::size_t at = 0;
};

Memory& memory(voidpf stream) { return *static_cast<Memory*>(stream); }

voidpf open(voidpf opaque, const void*, int) { return opaque; }

uLong read(voidpf, voidpf stream, void* out, uLong size) {
  Memory& file = memory(stream);
  const std::size_t n = std::min<std::size_t>(size, file.bytes.size() - file.at);
  std::memcpy(out, file.bytes.data() + file.at, n);
  file.at += n;
  return n;
}

uLong write(voidpf, voidpf stream, const void* in, uLong size) {
  Memory& file = memory(stream);
  file.bytes.resize(std::max(file.bytes.size(), file.at + size));
  std::memcpy(file.bytes.data() + file.at, in, size);
  file.at += size;
  return size;
}

ZPOS64_T tell(voidpf, voidpf stream) { return memory(stream).at; }

long seek(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  Memory& file = memory(stream);
  const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                           : origin == ZLIB_FILEFUNC_SEEK_CUR ? file.at
                                                              : file.bytes.size();
  if (from + offset > file.bytes.size()) return -1;
  file.at = from + offset;
  return 0;
}

int succeed(voidpf, voidpf) { return 0; }

bool add(zipFile zip, const PackedFile& file) {
  zip_fileinfo about{};
  about.dosDate = first_dos_day;
  if (zipOpenNewFileInZip4(zip, file.name.c_str(), &about, nullptr, 0, nullptr, 0, nullptr,
                           Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL,
                           Z_DEFAULT_STRATEGY, nullptr, 0, 0, utf8_names) != ZIP_OK)
    return false;
  const bool written = zipWriteInFileInZip(zip, file.bytes.data(),
                                           static_cast<unsigned>(file.bytes.size())) == ZIP_OK;
  return zipCloseFileInZip(zip) == ZIP_OK && written;
}

}  // namespace

Result<std::string> zip_of(const std::vector<PackedFile>& files) {
  Memory archive;
  zlib_filefunc64_def in_memory{open, read, write, tell, seek, succeed, succeed, &archive};
  zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &in_memory);
  bool whole = zip != nullptr;
  for (const PackedFile& file : files) whole = whole && add(zip, file);
  if (zip != nullptr) whole = zipClose(zip, nullptr) == ZIP_OK && whole;
  if (!whole) return fail(Errc::write_failed, message("export.zip"));
  return std::move(archive.bytes);
}

}  // namespace planlupe::query
