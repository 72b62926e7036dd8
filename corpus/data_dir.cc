#include "corpus/data_dir.h"

#include <cstdlib>
#include <system_error>

namespace planlupe {

namespace {

std::filesystem::path find() {
  if (const char* chosen = std::getenv("PLANLUPE_DATA")) return chosen;
  std::error_code ignored;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
  auto installed = program.parent_path().parent_path() / "share" / "planlupe";
  if (std::filesystem::is_directory(installed, ignored)) return installed;
  return PLANLUPE_SOURCE_DATA;
}

}  // namespace

const std::filesystem::path& data_dir() {
  static const std::filesystem::path dir = find();
  return dir;
}

}  // namespace planlupe
