#include "corpus/file.h"

#include <fcntl.h>
#include <nettle/sha2.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <vector>

#include "corpus/messages.h"

namespace planlupe {

namespace {

namespace fs = std::filesystem;

Failure write_failure(const fs::path& path, int error) {
  const bool full = error == ENOSPC || error == EDQUOT;
  return fail(full ? Errc::disk_full : Errc::write_failed,
              full ? message("error.disk_full")
                   : message("error.write_failed", {{"reason", std::string(strerror(error))}}),
              path.string(), message(full ? "error.disk_full.hint" : "error.write_failed.hint"));
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

std::string hex_digest(sha256_ctx& context) {
  uint8_t digest[SHA256_DIGEST_SIZE];
  sha256_digest(&context, sizeof digest, digest);
  std::string hex;
  for (const uint8_t byte : digest) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

void sync_folder(const fs::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

Result<std::string> read_file(const fs::path& path) {
  std::error_code ignored;
  std::ifstream file(path, std::ios::binary);
  if (!file || fs::is_directory(path, ignored))
    return fail(Errc::file_missing, message("error.file_missing"), path.string());
  std::string bytes;
  file.seekg(0, std::ios::end);
  const auto size = file.tellg();
  if (size > 0) bytes.resize(static_cast<std::size_t>(size));
  file.seekg(0);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

Result<void> write_file(const fs::path& given, std::string_view bytes) {
  std::error_code ec;
  const fs::path path = fs::absolute(given, ec);  // a bare name has no folder to make
  if (!ec) fs::create_directories(path.parent_path(), ec);
  if (ec) return write_failure(path, ec.value());

  std::string temporary = path.string() + ".XXXXXX";
  const int fd = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (fd < 0) return write_failure(path, errno);
  const bool written = write_all(fd, bytes) && ::fchmod(fd, 0644) == 0 && ::fsync(fd) == 0;
  int error = written ? 0 : errno;
  if (::close(fd) != 0 && error == 0) error = errno;
  if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(temporary.c_str());
    return write_failure(path, error);
  }
  sync_folder(path.parent_path());
  return {};
}

std::string sha256_hex(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  const void* data = bytes.data();
  sha256_update(&context, bytes.size(), static_cast<const uint8_t*>(data));
  return hex_digest(context);
}

Result<std::string> sha256_hex_of(int descriptor) {
  sha256_ctx context;
  sha256_init(&context);
  std::vector<uint8_t> buffer(std::size_t{1} << 18);
  for (off_t offset = 0;;) {
    const ssize_t n = ::pread(descriptor, buffer.data(), buffer.size(), offset);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(Errc::file_missing, message("error.file_missing"));
    if (n == 0) return hex_digest(context);
    sha256_update(&context, static_cast<std::size_t>(n), buffer.data());
    offset += n;
  }
}

}  // namespace planlupe
