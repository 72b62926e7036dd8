#include "corpus/file.h"

#include <nettle/sha2.h>
#include <unistd.h>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <vector>

#include "corpus/file_writer.h"
#include "corpus/messages.h"

namespace planlupe {

namespace {

namespace fs = std::filesystem;

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

Result<void> write_file(const fs::path& path, std::string_view bytes) {
  FileWriter file(path);
  file.write(bytes);
  return file.commit();
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
