#include "corpus/file_writer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "corpus/messages.h"

namespace planlupe {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffered = std::size_t{1} << 16;

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

void sync_folder(const fs::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

FileWriter::FileWriter(const fs::path& path) {
  std::error_code error;
  path_ = fs::absolute(path, error);  // a bare name has no folder to make
  if (!error) fs::create_directories(path_.parent_path(), error);
  error_ = error.value();
  if (error_ == 0) open();
}

FileWriter::~FileWriter() {
  close();
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void FileWriter::open() {
  std::string name = path_.string() + ".XXXXXX";
  descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor_ < 0) {
    error_ = errno;
  } else {
    temporary_ = std::move(name);
  }
}

void FileWriter::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() < buffered) {
    buffer_ += bytes;
    return;
  }
  flush();
  put(bytes);
}

void FileWriter::put(std::string_view bytes) {
  if (error_ == 0 && !write_all(descriptor_, bytes)) error_ = errno;
}

void FileWriter::flush() {
  put(buffer_);
  buffer_.clear();
}

void FileWriter::close() {
  const int descriptor = std::exchange(descriptor_, -1);
  if (descriptor >= 0 && ::close(descriptor) != 0 && error_ == 0) error_ = errno;
}

Result<void> FileWriter::commit() {
  flush();
  if (error_ == 0 && (::fchmod(descriptor_, 0644) != 0 || ::fsync(descriptor_) != 0))
    error_ = errno;
  close();
  if (error_ == 0 && ::rename(temporary_.c_str(), path_.c_str()) != 0) error_ = errno;
  if (error_ != 0) return write_failure(path_, error_);
  temporary_.clear();
  sync_folder(path_.parent_path());
  return {};
}

}  // namespace planlupe
