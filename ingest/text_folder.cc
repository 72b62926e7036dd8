#include "ingest/text_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "corpus/messages.h"

namespace planlupe::ingest {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view record_suffix = ".jsonl";

// The names that write_file() gives what it has not finished: a dot and six letters or digits.
bool is_unfinished(const std::string& name) {
  constexpr std::size_t tail = 7;
  if (name.size() <= tail || name[name.size() - tail] != '.') return false;
  const std::string_view whole(name.data(), name.size() - tail);
  return (whole.ends_with(record_suffix) || whole.ends_with(".json")) &&
         std::all_of(name.end() - tail + 1, name.end(),
                     [](unsigned char c) { return std::isalnum(c) != 0; });
}

bool is_stale(const Study& study, const std::string& record) {
  if (is_unfinished(record)) return true;
  if (!record.ends_with(record_suffix)) return false;
  const std::string file = record.substr(0, record.size() - record_suffix.size());
  return !std::binary_search(study.files.begin(), study.files.end(), file);
}

void remove_stale(const Study& study) {
  std::error_code ec;
  std::vector<fs::path> stale, folders;
  for (fs::recursive_directory_iterator walk(study.text(), ec), end; !ec && walk != end;
       walk.increment(ec)) {
    if (walk->is_directory(ec))
      folders.push_back(walk->path());
    else if (is_stale(study, walk->path().lexically_relative(study.text()).generic_string()))
      stale.push_back(walk->path());
  }
  for (const fs::path& path : stale) fs::remove(path, ec);
  // Innermost first; only what is empty goes.
  for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder)
    if (fs::is_empty(*folder, ec)) fs::remove(*folder, ec);
}

}  // namespace

Result<Descriptor> enter_text_folder(const Study& study) {
  std::error_code ec;
  fs::create_directories(study.text(), ec);
  const fs::path path = study.text() / ".lock";
  Descriptor lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
  if (!lock)
    return fail(errno == ENOSPC || errno == EDQUOT ? Errc::disk_full : Errc::write_failed,
                message("error.write_failed", {{"reason", std::string(std::strerror(errno))}}),
                study.text().string(), message("error.write_failed.hint"));
  if (::flock(lock.number(), LOCK_EX | LOCK_NB) == 0) remove_stale(study);
  while (::flock(lock.number(), LOCK_SH) != 0 && errno == EINTR) continue;
  return lock;
}

}  // namespace planlupe::ingest
