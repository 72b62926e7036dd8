#include "index/index_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <cerrno>
#include <charconv>
#include <string>
#include <system_error>
#include <utility>

#include "corpus/file.h"
#include "corpus/messages.h"

namespace planlupe::index {

namespace fs = std::filesystem;

std::optional<unsigned> current_generation(const fs::path& folder) {
  const auto text = read_file(folder / "current");
  if (!text) return std::nullopt;
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || number == 0) return std::nullopt;
  return number;
}

fs::path generation_path(const fs::path& folder, unsigned number) {
  return folder / std::to_string(number);
}

Result<void> use_generation(const fs::path& folder, unsigned number) {
  return write_file(folder / "current", std::to_string(number) + "\n");
}

void remove_unused(const fs::path& folder) {
  const auto current = current_generation(folder);
  const std::string in_use = current ? std::to_string(*current) : "";
  std::error_code ignored;
  std::vector<fs::path> unused;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name != "lock" && name != "current" && name != in_use) unused.push_back(entry.path());
  }
  for (const auto& path : unused) fs::remove_all(path, ignored);
}

Result<WriteLock> WriteLock::take(const fs::path& folder) {
  std::error_code ec;
  fs::create_directories(folder, ec);
  const fs::path path = folder / "lock";
  const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0) {
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return fail(
        full ? Errc::disk_full : Errc::write_failed,
        full ? message("error.disk_full")
             : message("error.write_failed", {{"reason", std::generic_category().message(errno)}}),
        path.string(), message(full ? "error.disk_full.hint" : "error.write_failed.hint"));
  }
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    ::close(fd);
    return fail(Errc::index_locked, message("index.index_locked"), folder.string(),
                message("index.index_locked.hint"));
  }
  return WriteLock(fd);
}

WriteLock::WriteLock(WriteLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

WriteLock& WriteLock::operator=(WriteLock&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

WriteLock::~WriteLock() {
  if (fd_ >= 0) ::close(fd_);
}

}  // namespace planlupe::index
